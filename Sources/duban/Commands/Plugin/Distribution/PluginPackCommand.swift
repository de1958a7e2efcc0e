import ArgumentParser
import DubanModel
import DubanPlugins

/// `duban plugin pack`
struct PluginPackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Packs a plugin into one file, the same bytes for the same files wherever it is done.",
        discussion: "The file is a plain tar archive; `duban plugin install` takes it."
    )

    @Argument(help: "The plugin's id, or its folder.")
    var plugin: String

    @Option(name: .shortAndLong, help: "The file to write; ID-VERSION.tar here unless given.")
    var output: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let (name, archive) = try environment.installer.pack(try environment.folder(ofPlugin: plugin))
        try OutputFile.writeAndTell(archive, to: output ?? name)
    }
}
