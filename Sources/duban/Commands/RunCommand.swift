import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins

/// `duban run`
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs a report.",
        usage: """
            duban run PLUGIN.REPORT [--PARAMETER VALUE …] [--as-of DATE] [--format FORMAT] [-o FILE] \
            [--timeout TIME] [--memory SIZE]
            """,
        discussion: """
            Every parameter of the report is an option of its own; `duban describe PLUGIN.REPORT` lists them. Formats: \
            text, markdown, html, csv (of the only table, or of --table N) and json; with -o the file's ending decides.
            """
    )

    @Argument(parsing: .captureForPassthrough, help: "The report, then its parameters and the options above.")
    var words: [String] = []

    func run() throws {
        var words = try PassthroughWords(words)
        guard let name = words.name else {
            if words.asksForHelp { return Console.print(DubanCommand.helpMessage(for: RunCommand.self)) }
            throw CommandFailure(
                .usage,
                "which report? For example: duban run supervision.weekly ('duban list' shows all)"
            )
        }
        // It gets ready while the workspace and the plugin are looked up.
        let spare = try SpareWorker(program: Process.executablePath)
        let shared = try SharedOptions.from(&words)
        var output = try Output(format: words.take("format"), path: words.take("output") ?? words.take("o"))
        if let table = words.take("table") {
            guard let number = Int(table), number >= 1 else {
                throw CommandFailure(.usage, "--table '\(table)' is not allowed: expected a number from 1 on")
            }
            output.table = number
        }
        let environment = try RunEnvironment(
            shared: shared,
            limits: try LimitOptions.from(&words),
            spare: spare,
            asOf: words.take("as-of"),
            knownAt: words.take("known-at")
        )
        let (pluginID, entryID) = try PluginRegistry.split(name)
        environment.startSupervising()
        let plugin = try environment.plugin(pluginID)
        if words.asksForHelp {
            let entries = try environment.entries(of: plugin)
            let entry = try entries.entry(entryID, of: pluginID, kind: .report)
            return try output.write(EntryPage(language: environment.options.language).document(of: entry))
        }
        let job = try output.telling {
            try environment.perform(plugin, .report(id: entryID, arguments: words.remaining))
        }
        guard let document = job.document else { return }
        try output.write(document)
        // Reports are run often and briefly: the worker ends with this process, and nobody need wait for it.
        Process.exit(.success)
    }
}
