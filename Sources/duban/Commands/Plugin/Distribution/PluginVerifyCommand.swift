import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin verify`
struct PluginVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: .localized(
            "Compares the workspace's plugins with duban.lock and with their signatures.",
            zh: "将工作区的插件与 duban.lock 及签名核对。"
        ),
        discussion: .localized("Exit code 1 tells of differences.", zh: "退出码 1 表示有差异。")
    )

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let language = environment.options.language
        let folder = environment.workspace.folder
        let lock = try PluginLock(workspace: folder)
        var lines = lock.isEmpty ? [] : try lock.differences(from: environment.ownPlugins)
        let trust = try PluginTrust(workspace: folder)
        for plugin in environment.registry.plugins {
            do throws(PluginError) {
                try trust.check(plugin)
            } catch {
                // What is wrong with a plugin that others require is said once.
                if !lines.contains(error.message) { lines.append(error.message) }
            }
        }
        for line in lines { Console.print(line(language)) }
        guard lines.isEmpty else { throw CommandFailure(.findings) }
        Console.print(LocalizedText("all plugins are as they should be", zh: "所有插件均与登记和签名一致")(language))
    }
}
