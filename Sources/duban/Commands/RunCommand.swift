import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins

/// `duban run`
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs a report, or a command that proposes changes.",
        usage: """
            duban run PLUGIN.ENTRY [--PARAMETER VALUE …] [--as-of DATE] [--format FORMAT] [-o FILE] \
            [--timeout TIME] [--memory SIZE] [--dry-run | --plan FILE] [--yes] [--by ORGANIZATION] [--on DATE]
            """,
        discussion: """
            Every parameter of the entry is an option of its own; `duban describe PLUGIN.ENTRY` lists them. Formats: \
            text, markdown, html, csv (of the only table, or of --table N) and json; with -o the file's ending decides.

            A command shows the changes that it proposes and makes them all, or none: on a terminal once you have said \
            yes, or with --yes. --dry-run makes none of them; --plan FILE keeps them for `duban apply FILE`. --by names the \
            organization that does it and --on when it takes effect.
            """
    )

    @Argument(
        parsing: .captureForPassthrough,
        help: "The report or command, then its parameters and the options above."
    )
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
        let output = try Output.from(&words)
        let application = ApplicationOptions.from(&words)
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
            let entry = try entries.entry(entryID, of: pluginID, kinds: Self.kinds)
            return try output.write(EntryPage(language: environment.options.language).document(of: entry))
        }
        let purpose = WorkerJob.Purpose.entry(id: entryID, kinds: Self.kinds, arguments: words.remaining)
        let job = try output.telling { try environment.perform(plugin, purpose) }
        if let document = job.document {
            try application.refuse(for: name)
            try output.write(document)
            // Reports are run often and briefly: the worker ends with this process, and nobody need wait for it.
            Process.exit(.success)
        }
        guard case .changes(let changes)? = job.product, let basis = environment.supervisor.lastEvent else { return }
        let plan = ChangePlan(
            command: name,
            changes: changes,
            basis: basis,
            actor: application.by,
            moment: try application.moment()
        )
        try PlanRunner(environment: environment, plugin: plugin, output: output, options: application).run(plan)
    }

    /// The kinds of entries that are run by their names.
    static let kinds: [EntryKind] = [.report, .command]
}
