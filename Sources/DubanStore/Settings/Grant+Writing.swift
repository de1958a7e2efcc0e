import DubanModel

extension Grant {
    /// The names of its entries, with their values as a settings file writes them.
    var entries: [(name: String, value: String)] {
        [
            ("department", Self.quoted(department)),
            ("read", Self.list(read)),
            ("propose", Self.list(propose)),
        ]
    }

    /// The table of a plugin's grant, as a settings file writes it.
    public func text(for plugin: String) -> String {
        "[grants.\(plugin)]\n" + entries.map { "\($0.name) = \($0.value)\n" }.joined()
    }

    private static func list(_ permissions: PermissionSet) -> String {
        "[" + permissions.names.map(quoted).joined(separator: ", ") + "]"
    }

    private static func quoted(_ text: String) -> String {
        // JSON's strings are TOML's, too.
        JSONValue.string(text).text()
    }
}
