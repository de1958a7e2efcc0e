import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin info`
struct PluginInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Shows what an operator should know of a plugin: version, department, rights, signature, lock.",
        discussion: "None of its code is run. What it is for, its author says: `duban describe PLUGIN`."
    )

    @Argument(help: "The plugin.")
    var plugin: String

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let output = try output.opened()
        try output.write(try PluginInfoPage(environment: environment).document(of: try environment.plugin(plugin)))
    }
}
