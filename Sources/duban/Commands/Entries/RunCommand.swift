import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban run`
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs a report, or a command that proposes changes.",
        usage: """
            duban run PLUGIN.ENTRY [--PARAMETER VALUE …] [--as-of DATE] [--format FORMAT] [-o FILE] \
            [--explain] [--compare DATE] [--trace] [--profile FILE] [--timeout TIME] [--memory SIZE] \
            [--dry-run | --plan FILE] [--yes] [--by ORGANIZATION] [--on DATE]
            """,
        discussion: """
            Every parameter of the entry is an option of its own; `duban describe PLUGIN.ENTRY` lists them. Formats: \
            text, markdown, html, csv (of the only table, or of --table N) and json; with -o the file's ending decides.

            --explain adds to a report which records each of its numbers comes from; --compare DATE shows instead what has \
            changed in it since that day. --trace and --profile FILE are for its author: each call of the API, and where the \
            time goes, in a form that flame graph viewers read.

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
        let observation = ObservationOptions.from(&words)
        let compared = words.take("compare")
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
        environment.observation = observation.observation
        if words.flags.contains("explain") { environment.observation.insert(.explanation) }
        let purpose = WorkerJob.Purpose.entry(id: entryID, kinds: Self.kinds, arguments: words.remaining)
        let job = try output.telling { try environment.perform(plugin, purpose) }
        if let document = job.document {
            try application.refuse(for: name)
            try observation.report([job], environment.options.language)
            if let compared {
                try output.write(try comparison(of: document, with: compared, plugin, purpose, environment))
            } else {
                try output.write(document)
            }
            // Reports are run often and briefly: the worker ends with this process, and nobody need wait for it.
            Process.exit(.success)
        }
        try observation.report([job], environment.options.language)
        if compared != nil || words.flags.contains("explain") {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "--compare and --explain are for reports; \(name) is a command",
                    zh: "--compare 和 --explain 用于报告；\(name) 是命令"
                )
            )
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

    /// What has changed in a report since a day: it is run as of then, too.
    private func comparison(
        of document: Document,
        with day: String,
        _ plugin: Plugin,
        _ purpose: WorkerJob.Purpose,
        _ environment: RunEnvironment
    ) throws -> Document {
        let date = try MomentArgument.day(day, option: "--compare")
        let present = environment.asOf.date
        guard date < present else {
            throw CommandFailure.notAllowed(
                "--compare",
                day,
                expected: LocalizedText("a day before \(present)", zh: "\(present) 之前的日期")
            )
        }
        let job = try environment.job(plugin, purpose, today: date)
        try environment.makeSupervisor(asOf: AsOf(date, knownAt: environment.asOf.knownAt)).perform([job])
        if let failure = job.failure { throw failure }
        guard let former = job.document else { return document }
        let subtitle = LocalizedText("Changes from \(date) to \(present)", zh: "\(date) 至 \(present) 的变化")
        return DocumentComparison(former, document).document(subtitle: subtitle(environment.options.language))
    }

    /// The kinds of entries that are run by their names.
    static let kinds: [EntryKind] = [.report, .command]
}
