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
            throw refusal(
                path,
                LocalizedText(
                    "requires must be a table of plugins and versions, such as { words = \"^1.2\" }",
                    zh: "requires 应为插件及版本的表，如 { words = \"^1.2\" }"
                )
            )
        }
        var requirements: [PluginRequirement] = []
        for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
            guard isValid(id: name), name != id else {
                throw refusal(
                    path,
                    LocalizedText(
                        "requires.\(name.shortened): expected the id of another plugin",
                        zh: "requires.\(name.shortened)：应为其他插件的标识"
                    )
                )
            }
            guard case .text(let text) = value, let range = VersionRange(text) else {
                let written = (value.written ?? "?").shortened
                throw refusal(
                    path,
                    LocalizedText(
                        """
                        requires.\(name) '\(written)' is not allowed: expected versions such as \
                        "^1.2" (from 1.2.0, below 2.0.0), ">=1.2, <1.5" or "*"
                        """,
                        zh: """
                            requires.\(name)“\(written)”不符合要求：应为版本范围，如 \
                            "^1.2"（1.2.0 起，低于 2.0.0）、">=1.2, <1.5" 或 "*"
                            """
                    )
                )
            }
            requirements.append(PluginRequirement(id: name, range: range))
        }
        return requirements
    }
}
