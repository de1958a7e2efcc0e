import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin lock`
struct PluginLockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: .localized(
            "Writes down the workspace's own plugins as they are, file by file, in duban.lock.",
            zh: "将工作区自己的插件按现状逐个文件登记到 duban.lock。"
        )
    )

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        var lock = try PluginLock(workspace: environment.workspace.folder)
        let plugins = environment.ownPlugins
        try lock.lock(plugins)
        Console.print(
            LocalizedText(
                "wrote \(PluginLock.fileName): \(counted(plugins.count, "plugin"))",
                zh: "已写入 \(PluginLock.fileName)：\(plugins.count) 个插件"
            )(environment.options.language)
        )
    }
}
