import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban run`
struct RunCommand: ParsableCommand {
    /// The word by which it is called.
    static let name = "run"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: .localized("Runs a report, or a command that proposes changes.", zh: "运行报告，或提出更改的命令。"),
        usage: .localized(
            """
            duban run PLUGIN.ENTRY [--PARAMETER VALUE …] [--as-of DATE] [--format FORMAT] [-o FILE] \
            [--explain] [--compare DATE] [--trace] [--profile FILE] [--timeout TIME] [--memory SIZE] \
            [--dry-run | --plan FILE] [--yes] [--by ORGANIZATION] [--on DATE]
            """,
            zh: """
                duban run 插件.条目 [--参数 值 …] [--as-of 日期] [--format 格式] [-o 文件] \
                [--explain] [--compare 日期] [--trace] [--profile 文件] [--timeout 时间] [--memory 大小] \
                [--dry-run | --plan 文件] [--yes] [--by 单位] [--on 日期]
                """
        ),
        discussion: .localized(
            """
            Every parameter of the entry is an option of its own; `duban describe PLUGIN.ENTRY` lists them. Formats: \
            text, markdown, html, csv (of the only table, or of --table N), json, xlsx, docx and pdf; with -o the file's \
            ending decides.

            --explain adds to a report which records each of its numbers comes from; --compare DATE shows instead what has \
            changed in it since that day. --trace and --profile FILE are for its author: each call of the API, and where the \
            time goes, in a form that flame graph viewers read.

            A command shows the changes that it proposes and makes them all, or none: on a terminal once you have said \
            yes, or with --yes. --dry-run makes none of them; --plan FILE keeps them for `duban apply FILE`. --by names the \
            organization that does it and --on when it takes effect.
            """,
            zh: """
                条目的每个参数都是一个选项，`duban describe 插件.条目` 可列出。格式：text、markdown、html、csv（唯一的表格，或 --table 序号 选定的表格）、json、xlsx、\
                docx 和 pdf；使用 -o 时按文件扩展名确定。

                --explain 在报告后附上每个数字来自哪些记录；--compare 日期 改为显示报告自该日以来的变化。--trace 和 --profile 文件 供插件作者使用：前者列出每次 API 调用，\
                后者记录时间用在何处，可用火焰图工具查看。

                命令先显示所提出的更改，再全部执行或全部不执行：在终端上经确认后执行，或用 --yes 直接执行。--dry-run 不作任何更改；--plan 文件 将更改保存为方案，\
                供 `duban apply 文件` 执行。--by 指定经办单位，--on 指定生效时间。
                """
        )
    )

    @Argument(
        parsing: .captureForPassthrough,
        help: .localized("The report or command, then its parameters and the options above.", zh: "报告或命令，其后为其参数和上述选项。")
    )
    var words: [String] = []

    func run() throws {
        var words = try PassthroughWords(words)
        guard let name = words.name else {
            if words.asksForHelp { return Console.print(HelpText.page(of: RunCommand.self)) }
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "which report? For example: duban run supervision.weekly ('duban list' shows all)",
                    zh: "要运行哪个报告？例如：duban run supervision.weekly（duban list 可列出全部）"
                )
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
