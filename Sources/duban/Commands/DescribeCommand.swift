import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins

/// `duban describe`
struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Shows what an entry does and which parameters it takes; of a plugin, its settings."
    )

    @Argument(help: "PLUGIN or PLUGIN.ENTRY.")
    var name: String

    @Option(help: "text, markdown, html or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try Output(format: format, path: nil)
        guard name.contains(".") else {
            let plugin = try environment.plugin(name)
            let loaded = try environment.load(plugin)
            return try output.write(EntryPage(language: environment.options.language).document(of: loaded))
        }
        let (pluginID, entryID) = try PluginRegistry.split(name)
        let loaded = try environment.load(try environment.plugin(pluginID))
        let entry = try loaded.entry(entryID)
        try output.write(EntryPage(language: environment.options.language).document(of: entry))
    }
}
