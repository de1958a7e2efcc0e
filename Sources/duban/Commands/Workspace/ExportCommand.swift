import ArgumentParser
import DubanModel
import DubanPlugins
import Foundation

/// `duban export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes a file of a kind that a plugin knows.",
        usage:
            "duban export PLUGIN.EXPORTER [--PARAMETER VALUE …] [-o FILE] [--as-of DATE] [--timeout TIME] [--memory SIZE]",
        discussion: """
            `duban list kind:exporter` lists the exporters, `duban describe PLUGIN.EXPORTER` the parameters of one. Records \
            as they are come as CSV or JSON by `duban show KIND --format csv`.
            """
    )

    @Argument(parsing: .captureForPassthrough, help: "The exporter, then its parameters and the options above.")
    var words: [String] = []

    func run() throws {
        var words = try PassthroughWords(words)
        guard let name = words.name else {
            if words.asksForHelp { return Console.print(DubanCommand.helpMessage(for: ExportCommand.self)) }
            throw CommandFailure(
                .usage,
                "which exporter? For example: duban export PLUGIN.EXPORTER -o FILE ('duban list kind:exporter' shows all)"
            )
        }
        let shared = try SharedOptions.from(&words)
        let path = words.take("output") ?? words.take("o")
        let environment = try RunEnvironment(
            shared: shared,
            limits: try LimitOptions.from(&words),
            asOf: words.take("as-of"),
            knownAt: words.take("known-at")
        )
        let (pluginID, entryID) = try PluginRegistry.split(name)
        let plugin = try environment.plugin(pluginID)
        if words.asksForHelp {
            let entry = try environment.entries(of: plugin).entry(entryID, of: pluginID, kinds: [.exporter])
            let page = EntryPage(language: environment.options.language).document(of: entry)
            return try Output(format: nil, path: nil).write(page)
        }
        let purpose = WorkerJob.Purpose.entry(id: entryID, kinds: [.exporter], arguments: words.remaining)
        let job = try environment.perform(plugin, purpose)
        guard case .content(let content)? = job.product else { return }
        guard let path else { return FileHandle.standardOutput.write(Data(content)) }
        try OutputFile.writeAndTell(content, to: path)
    }
}
