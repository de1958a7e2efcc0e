import LuaHost

/// Finds what `require` asks for: `require "scores"` is `lib/scores.lua` of the plugin's own files, and there are no
/// others.
struct ModuleLoader {
    let package: PluginPackage

    /// The folder of a plugin's modules.
    static let folder = "lib"

    /// The text of a module and how messages name its file.
    func locate(_ name: String) throws(LuaError) -> (source: [UInt8], displayName: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy(isPlain) else {
            throw LuaError(
                .argument,
                "require '\(name)': expected a module of this plugin's lib folder, such as \"scores\" for lib/scores.lua"
            )
        }
        let path = ModuleLoader.folder + "/" + parts.joined(separator: "/") + ".lua"
        let displayName = package.displayName(of: path)
        if let source = package.sources[path] { return (source, displayName) }
        if let reason = package.refusal(of: path) {
            throw LuaError(.runtime, "require '\(name)': \(displayName) \(reason)")
        }
        throw LuaError(.runtime, "require '\(name)': there is no file \(displayName)")
    }

    private func isPlain(_ part: Substring) -> Bool {
        !part.isEmpty
            && part.utf8.allSatisfy { byte in
                byte == 0x5F || byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte)
            }
    }
}
