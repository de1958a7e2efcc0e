import DubanModel

extension PluginManifest {
    /// What `[requires]` asks for: `words = "^1.2"`.
    static func requirements(
        _ value: SchemaReader.Raw?,
        of id: String,
        _ path: String
    ) throws(PluginError) -> [PluginRequirement] {
        guard let value else { return [] }
        guard case .table(let entries) = value else {
            throw refusal(path, "requires must be a table of plugins and versions, such as { words = \"^1.2\" }")
        }
        var requirements: [PluginRequirement] = []
        for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
            guard isValid(id: name), name != id else {
                throw refusal(path, "requires.\(name.shortened): expected the id of another plugin")
            }
            guard case .text(let text) = value, let range = VersionRange(text) else {
                throw refusal(
                    path,
                    """
                    requires.\(name) '\((value.written ?? "?").shortened)' is not allowed: expected versions such as \
                    "^1.2" (from 1.2.0, below 2.0.0), ">=1.2, <1.5" or "*"
                    """
                )
            }
            requirements.append(PluginRequirement(id: name, range: range))
        }
        return requirements
    }
}
