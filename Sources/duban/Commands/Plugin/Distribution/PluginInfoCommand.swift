import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin info`
struct PluginInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: .localized(
            "Shows what an operator should know of a plugin: version, department, rights, signature, lock.",
            zh: "显示管理员需了解的插件情况：版本、部门、权限、签名和登记。"
        ),
        discussion: .localized(
            "None of its code is run. What it is for, its author says: `duban describe PLUGIN`.",
            zh: "不运行插件的代码。插件的用途由作者说明：duban describe 插件。"
        )
    )

    @Argument(help: .localized("The plugin.", zh: "插件。"))
    var plugin: String

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let output = try output.opened()
        try output.write(try PluginInfoPage(environment: environment).document(of: try environment.plugin(plugin)))
    }
}
