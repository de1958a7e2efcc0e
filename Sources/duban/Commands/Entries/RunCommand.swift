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
            text, markdown, html, csv (of the only table, or of --table N), json, xlsx, docx and pdf; with -o the file's \
            ending decides.

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
        let request = try Request(name: name, words: &words)
        let environment = try RunEnvironment(
            shared: shared,
            limits: try LimitOptions.from(&words),
            spares: [spare],
            asOf: words.take("as-of"),
            knownAt: words.take("known-at")
        )
        environment.startSupervising()
        let plugin = try environment.plugin(request.plugin)
        if words.asksForHelp {
            let entry = try environment.entries(of: plugin).entry(request.entry, of: plugin.id, kinds: Self.kinds)
            return try request.output.write(EntryPage(language: environment.options.language).document(of: entry))
        }
        environment.observation = request.observed
        let purpose = WorkerJob.Purpose.entry(id: request.entry, kinds: Self.kinds, arguments: words.remaining)
        let job = try request.output.telling { try environment.perform(plugin, purpose) }
        try request.observation.report([job], environment.options.language)
        if let document = job.document {
            try give(document, plugin, purpose, request, environment)
            // Reports are run often and briefly: the worker ends with this process, and nobody need wait for it.
            Process.exit(.success)
        }
        guard case .changes(let changes)? = job.product else { return }
        try carryOut(changes, plugin, request, environment)
    }

    /// What was asked for, beside the workspace and the entry's parameters.
    private struct Request {
        let name: String
        let plugin: String
        let entry: String
        let output: Output
        let application: ApplicationOptions
        let observation: ObservationOptions
        let comparedDay: String?
        let explains: Bool

        init(name: String, words: inout PassthroughWords) throws {
            self.name = name
            (plugin, entry) = try PluginRegistry.split(name)
            output = try Output.from(&words)
            application = ApplicationOptions.from(&words)
            observation = ObservationOptions.from(&words)
            comparedDay = words.take("compare")
            explains = words.flags.contains("explain")
        }

        /// What is watched while the entry runs.
        var observed: RunObservation {
            explains ? observation.observation.union(.explanation) : observation.observation
        }
    }

    /// Gives out a report, or what has changed in it.
    private func give(
        _ document: Document,
        _ plugin: Plugin,
        _ purpose: WorkerJob.Purpose,
        _ request: Request,
        _ environment: RunEnvironment
    ) throws {
        try request.application.refuse(for: request.name)
        guard let day = request.comparedDay else { return try request.output.write(document) }
        try request.output.write(try comparison(of: document, with: day, plugin, purpose, environment))
    }

    /// Carries out what a command proposes, or shows or keeps it.
    private func carryOut(
        _ changes: ChangeSet,
        _ plugin: Plugin,
        _ request: Request,
        _ environment: RunEnvironment
    ) throws {
        if request.comparedDay != nil || request.explains {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "--compare and --explain are for reports; \(request.name) is a command",
                    zh: "--compare 和 --explain 用于报告；\(request.name) 是命令"
                )
            )
        }
        guard let basis = environment.supervisor.lastEvent else { return }
        let plan = ChangePlan(
            command: request.name,
            changes: changes,
            basis: basis,
            actor: request.application.by,
            moment: try request.application.moment()
        )
        let runner = PlanRunner(
            environment: environment,
            plugin: plugin,
            output: request.output,
            options: request.application
        )
        try runner.run(plan)
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
