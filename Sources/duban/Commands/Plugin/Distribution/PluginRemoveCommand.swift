import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin remove`
struct PluginRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: .localized("Removes a plugin of the workspace's own, with its files.", zh: "删除工作区自己的插件及其文件。"),
        discussion: .localized(
            "Pack it first if it may be wanted again: duban plugin pack PLUGIN. What it was granted stays.",
            zh: "如以后可能还要使用，请先打包：duban plugin pack 插件。已有的授权保留。"
        )
    )

    @Argument(help: .localized("The plugin.", zh: "插件。"))
    var plugin: String

    @Flag(help: .localized("Say what would be removed, and remove nothing.", zh: "只显示将删除的内容，不删除。"))
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        guard let found = environment.ownPlugins.first(where: { $0.id == plugin }) else {
            _ = try environment.plugin(plugin)
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "'\(plugin)' came with Duban and is not the workspace's own",
                    zh: "“\(plugin)”随程序安装，不属于本工作区"
                )
            )
        }
        try environment.installer.checkRemoval(of: found)
        if !dryRun { try environment.installer.remove(found) }
        Console.print(
            LocalizedText(
                "\(dryRun ? "would remove" : "removed") \(found.displayFolder)",
                zh: "\(dryRun ? "将删除" : "已删除") \(found.displayFolder)"
            )(environment.options.language)
        )
    }
}
