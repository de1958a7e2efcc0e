import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin grant`
struct GrantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: .localized("Lets plugins do all that their manifests ask for.", zh: "授予插件其清单申请的全部权限。"),
        discussion: .localized(
            "Writes [grants.PLUGIN] into duban.toml and leaves the rest of it as it is. Undone by revoke.",
            zh: "将 [grants.插件] 写入 duban.toml，其余内容不变。可用 revoke 撤销。"
        )
    )

    @OptionGroup var options: GrantOptions

    func run() throws {
        try options.change { plugin, change, environment in
            try grant(try environment.plugin(plugin).manifest, by: &change)
        }
    }

    private func grant(_ manifest: PluginManifest, by change: inout GrantChange) throws -> LocalizedText {
        let id = manifest.id
        if manifest.read.isEmpty, manifest.propose.isEmpty {
            return LocalizedText("\(id) asks for nothing, so it needs no grant.", zh: "\(id) 未申请任何权限，无需授权。")
        }
        let grant = Grant(department: manifest.department, read: manifest.read, propose: manifest.propose)
        let rights = AccessText(grant)
        if change.editor.settings.grants[id] == grant {
            return LocalizedText(
                "\(id) may do so already: \(rights.text.english).",
                zh: "\(id) 已有授权：\(rights.text(.simplifiedChinese))。"
            )
        }
        try change.editor.set(grant, for: id)
        let rows = AccessText.rows(of: manifest.department, change.editor.settings)
        return LocalizedText(
            "\(options.dryRun ? "would grant" : "granted") \(id): \(rights.text.english), for \(manifest.department), which sees \(rows.english).",
            zh: """
                \(options.dryRun ? "将授予" : "已授予") \(id)：\(rights.text(.simplifiedChinese))；部门 \(manifest.department)，\
                可见\(rows(.simplifiedChinese))。
                """
        )
    }
}
