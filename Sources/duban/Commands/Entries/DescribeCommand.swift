import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins

/// `duban describe`
struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: .localized(
            "Shows what an entry does and which parameters it takes; of a plugin, its settings.",
            zh: "显示条目的作用和参数；对插件则显示其设置。"
        )
    )

    @Argument(help: .localized("PLUGIN or PLUGIN.ENTRY.", zh: "插件或插件.条目。"))
    var name: String

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try output.opened()
        let page = EntryPage(language: environment.options.language)
        guard name.contains(".") else {
            let plugin = try environment.plugin(name)
            let entries = try environment.entries(of: plugin)
            return try output.write(page.document(of: plugin.manifest, entries: entries))
        }
        let (pluginID, entryID) = try PluginRegistry.split(name)
        let entries = try environment.entries(of: try environment.plugin(pluginID))
        try output.write(page.document(of: try entries.entry(entryID, of: pluginID)))
    }
}
