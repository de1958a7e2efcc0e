import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin docs`
struct PluginDocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract:
            "Writes the reference of a plugin: its entries with their parameters, its settings, what it asks for.",
        discussion: """
            Made from what its manifest and its entries say of themselves, so `doc` and `help` texts are worth writing. \
            `duban plugin docs PLUGIN -o PLUGIN.html` makes a page, `.md` a file for its repository.
            """
    )

    @Argument(help: "The plugin.")
    var plugin: String

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try output.opened()
        let found = try environment.plugin(plugin)
        let entries = try environment.entries(of: found)
        let page = EntryPage(language: environment.options.language)
        try output.write(page.reference(of: found.manifest, entries: entries))
    }
}
