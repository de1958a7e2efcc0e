import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban check`
struct CheckCommand: ParsableCommand {
    /// The word by which it is called.
    static let name = "check"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: .localized("Runs checks and lists what they find.", zh: "运行检查，列出发现的问题。"),
        discussion: .localized(
            """
            \(SelectorHelp.text)

            Findings that were waived (`duban waive`) are listed apart and do not count. With --new or --since, neither does \
            what was found before. Exit code 1 tells of findings at or above --fail-on, 3 of a check that did not run to its \
            end.
            """,
            zh: """
                \(SelectorHelp.text)

                已豁免（`duban waive`）的发现另行列出，不计入结果。使用 --new 或 --since 时，以前已有的发现也不计入。退出码 1 表示有达到 --fail-on 级别的发现，\
                3 表示有检查未运行完。
                """
        )
    )

    @Argument(
        help: .localized(
            "Which checks: a plugin, a check, a pattern or an expression; every check unless given.",
            zh: "运行哪些检查：插件、检查项、通配符或条件式；未指定时为全部检查。"
        )
    )
    var selector = "*"

    @Option(
        help: .localized(
            "The least severity that makes the exit code 1: note, warning or error.",
            zh: "使退出码为 1 的最低级别：note、warning 或 error。"
        )
    )
    var failOn = "warning"

    @Flag(
        name: .customLong("new"),
        help: .localized("Only what the last run in this workspace did not find.", zh: "仅列出本工作区上次检查之后新发现的问题。")
    )
    var onlyNew = false

    @Option(help: .localized("Only what the same checks would not have found as of that day.", zh: "仅列出该日之后新出现的问题。"))
    var since: String?

    @Flag(
        help: .localized(
            "Look at every record anew, also at those of which nothing can have changed since the last run.",
            zh: "重新检查每条记录，包括上次检查以来不可能有变化的记录。"
        )
    )
    var full = false

    @Option(
        help: .localized(
            "How many processes run at a time; as many as there are processors unless given.",
            zh: "同时运行的进程数；未指定时与处理器数相同。"
        )
    )
    var workers: Int?

    @OptionGroup var observation: ObservationOptions

    @OptionGroup var limits: LimitOptions

    @Option(help: .localized("The day whose state of knowledge is shown.", zh: "显示截至哪一天的情况。"))
    var asOf: String?

    @Option(help: .localized("Leave out what had not been recorded by then.", zh: "略去当时尚未登记的内容。"))
    var knownAt: String?

    @Option(
        help: .localized(
            """
            text, markdown, html, csv, json, xlsx, docx, pdf, junit or sarif; that of the file's ending, or text, \
            unless given.
            """,
            zh: "text、markdown、html、csv、json、xlsx、docx、pdf、junit 或 sarif；未指定时按文件扩展名，否则为 text。"
        )
    )
    var format: String?

    @Option(
        name: .shortAndLong,
        help: .localized("The file to write; standard output unless given.", zh: "写入的文件；未指定时为标准输出。")
    )
    var output: String?

    @Option(help: .localized("The number of the table to write, for csv.", zh: "csv 格式写出第几个表格。"))
    var table: Int?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        guard let threshold = Severity(rawValue: failOn) else {
            throw CommandFailure.notAllowed(
                "--fail-on",
                failOn,
                expected: LocalizedText("note, warning or error", zh: "note、warning 或 error")
            )
        }
        if let workers, !(1...64).contains(workers) {
            throw CommandFailure.notAllowed(
                "--workers",
                String(workers),
                expected: LocalizedText("a number from 1 to 64", zh: "1 至 64 的整数")
            )
        }
        if onlyNew, since != nil {
            throw CommandFailure(
                .usage,
                LocalizedText("say one of the two: --new, or --since DATE", zh: "--new 与 --since 只能用一个")
            )
        }
        let format = try CheckFormat(format: format, path: output)
        let environment = try RunEnvironment(
            shared: shared,
            limits: limits,
            spares: try spareWorkers(),
            asOf: asOf,
            knownAt: knownAt
        )
        environment.observation = observation.observation
        environment.workers = workers
        environment.startSupervising()
        let verdicts = try keptVerdicts(in: environment)
        let selection = try EntrySelection(selector, kind: .check, in: environment)
        let run = CheckRunner(environment: environment, selection: selection, verdicts: verdicts, isFull: full)
        let earlier = try earlierRun(run, environment)
        let jobs = try run.jobs(tellsAtOnce: format.isText)
        try observation.report(jobs, environment.options.language)
        let noting = note(jobs.flatMap(\.results), in: environment)
        defer { noting.wait() }
        let report = try report(of: selection, jobs, earlier, as: format, in: environment)
        // Whoever reads what is written now may go away in the middle.
        noting.wait()
        try write(report, as: format, threshold)
        // The workers end with this process, and nobody need wait for that, nor for what the findings took to be freed.
        Process.exit(report.hasFailures ? .plugin : report.hasFindings(from: threshold) ? .findings : .success)
    }

    /// Where what is said of records is kept; nil for a look at another day than the workspace's.
    private func keptVerdicts(in environment: RunEnvironment) throws -> VerdictFolder? {
        guard asOf == nil, knownAt == nil else { return nil }
        let selector = try EntrySelector(selector)
        return VerdictFolder(workspace: environment.workspace.folder, program: Process.executablePath) { plugin in
            !full && selector.mayMatch(pluginNamed: plugin)
        }
    }

    /// Notes what was found today for the next run to be compared with, while it is judged.
    private func note(_ results: [CheckResult], in environment: RunEnvironment) -> DispatchGroup {
        let (noting, folder) = (DispatchGroup(), environment.workspace.folder)
        guard asOf == nil, knownAt == nil else { return noting }
        DispatchQueue.global().async(group: noting) {
            var last = LastRun(workspace: folder)
            last.note(results)
        }
        return noting
    }

    /// Workers that get ready while the workspace and the plugins are looked up. One plugin by its name seldom has enough to
    /// do for two.
    private func spareWorkers() throws -> [SpareWorker] {
        let count = try EntrySelector(selector).name == nil ? 2 : 1
        return try (0..<min(count, workers ?? count)).map { _ in try SpareWorker(program: Process.executablePath) }
    }

    private func write(_ report: CheckReport, as format: CheckFormat, _ threshold: Severity) throws {
        switch format {
        case .junit: try Output(format: nil, path: output).write(report.junit(failingFrom: threshold))
        case .sarif:
            let sarif = report.sarif(version: DubanCommand.versionNumber)
            try Output(format: nil, path: output).write(sarif.text(indented: true))
        case .document(let known):
            var options = OutputOptions()
            options.format = known.rawValue
            options.output = output
            options.table = table
            let output = try options.opened()
            if known == .json {
                try output.write(pieces: report.writeJSON)
            } else {
                try output.write(report.document)
            }
        }
    }

    /// What the run is compared with, and in words.
    private func earlierRun(
        _ run: CheckRunner,
        _ environment: RunEnvironment
    ) throws -> (findings: (String) -> Set<String>?, words: LocalizedText)? {
        if onlyNew {
            let last = LastRun(workspace: environment.workspace.folder)
            return (
                { last.findings(of: $0) ?? [] },
                LocalizedText("Only what the last run did not find.", zh: "仅列出上次检查之后新发现的问题。")
            )
        }
        guard let since else { return nil }
        let day = try MomentArgument.day(since, option: "--since")
        guard day < environment.asOf.date else {
            throw CommandFailure.notAllowed(
                "--since",
                since,
                expected: LocalizedText("a day before \(environment.asOf.date)", zh: "\(environment.asOf.date) 之前的日期")
            )
        }
        let findings = try run.findings(asOf: day)
        return (
            { findings[$0] },
            LocalizedText("Only what would not have been found as of \(day).", zh: "仅列出 \(day) 之后新出现的问题。")
        )
    }

    private func report(
        of selection: EntrySelection,
        _ jobs: [WorkerJob],
        _ earlier: (findings: (String) -> Set<String>?, words: LocalizedText)?,
        as format: CheckFormat,
        in environment: RunEnvironment
    ) throws -> CheckReport {
        let language = environment.options.language
        var report = CheckReport(
            asOf: environment.asOf,
            language: language,
            comparison: earlier.map { $0.words(language) }
        )
        for plugin in selection.broken { report.addUnloaded(plugin.folderName, plugin.error) }
        let store = try environment.workspace.open(.readOnly)
        try store.read(asOf: environment.asOf) { snapshot in
            let waivers = try ActiveWaivers(in: snapshot)
            for job in jobs {
                for result in job.results {
                    let before = earlier.flatMap { $0.findings(result.check.name) }
                    report.add(JudgedCheck(result, waivers: waivers, earlier: before))
                }
                if let failure = job.failure { report.addUnloaded(job.name, failure, seconds: job.failureSeconds) }
            }
            if format.namesSubjects { try report.nameSubjects(in: snapshot) }
        }
        return report
    }
}

extension CheckFormat {
    /// Whether people read it on a terminal.
    fileprivate var isText: Bool {
        if case .document(.text) = self { true } else { false }
    }

    /// Whether it says what the records of findings are called; programs are told their codes.
    fileprivate var namesSubjects: Bool {
        switch self {
        case .document(let known): known != .json
        case .junit, .sarif: false
        }
    }
}
