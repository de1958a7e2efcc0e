import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore
import NearestName

/// `duban plugin revoke`
struct RevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: .localized("Takes back what plugins were granted.", zh: "撤销插件的授权。"),
        discussion: .localized(
            "Removes [grants.PLUGIN] from duban.toml and leaves the rest of it as it is. Undone by grant.",
            zh: "从 duban.toml 中删除 [grants.插件]，其余内容不变。可用 grant 重新授权。"
        )
    )

    @OptionGroup var options: GrantOptions

    func run() throws {
        try options.change { plugin, change, environment in
            try revoke(plugin, by: &change, environment)
        }
    }

    private func revoke(
        _ id: String,
        by change: inout GrantChange,
        _ environment: RunEnvironment
    ) throws -> LocalizedText {
        guard let grant = change.editor.settings.grants[id] else {
            // A plugin that was removed may still have a grant; one that has neither is most often misspelt.
            let known = environment.registry.plugins.map(\.id) + change.editor.settings.grants.keys.sorted()
            guard known.contains(id) || environment.registry.broken.contains(where: { $0.folderName == id }) else {
                let hint = NearestName.hintOrList(for: id, in: Set(known).sorted())
                throw CommandFailure(
                    .usage,
                    LocalizedText("there is no plugin '\(id)'\(hint)", zh: "没有插件“\(id)”\(hint.chinese)")
                )
            }
            return LocalizedText("\(id) was not granted anything.", zh: "\(id) 没有任何授权。")
        }
        try change.editor.remove(id)
        let rights = AccessText(grant).text
        return LocalizedText(
            "\(options.dryRun ? "would revoke" : "revoked") from \(id): \(rights.english).",
            zh: "\(options.dryRun ? "将撤销" : "已撤销") \(id) 的授权：\(rights(.simplifiedChinese))。"
        )
    }
}
