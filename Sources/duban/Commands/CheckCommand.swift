import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Runs checks and lists what they find.",
        discussion: """
            \(SelectorHelp.text)

            Exit code 1 tells of findings at or above --fail-on, 3 of a check that did not run to its end.
            """
    )

    @Argument(help: "Which checks: a plugin, a check, a pattern or an expression; every check unless given.")
    var selector = "*"

    @Option(help: "The least severity that makes the exit code 1: note, warning or error.")
    var failOn = "warning"

    @OptionGroup var limits: LimitOptions

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        guard let threshold = Severity(rawValue: failOn) else {
            throw CommandFailure.notAllowed(
                "--fail-on",
                failOn,
                expected: LocalizedText("note, warning or error", zh: "note、warning 或 error")
            )
        }
        let environment = try reading.environment(limits: limits)
        let output = try reading.output.opened()
        let selection = try EntrySelection(selector, kind: .check, in: environment)
        let jobs = try run(selection, in: environment, output)
        let report = try report(of: selection, jobs, in: environment)
        if output.format == .json {
            try output.write(report.json.text(indented: true))
        } else {
            try output.write(report.document)
        }
        if report.hasFailures { throw CommandFailure(.plugin) }
        if report.hasFindings(from: threshold) { throw CommandFailure(.findings) }
    }

    private func run(_ selection: EntrySelection, in environment: RunEnvironment, _ output: Output) throws
        -> [WorkerJob]
    {
        let jobs = try selection.plugins.map { try environment.job($0, .checks(chosen: selection.chooses)) }
        let progress = Progress("checking")
        environment.supervisor.progress = { progress.show($0) }
        try environment.supervisor.perform(jobs)
        progress.finish()
        if environment.supervisor.workspaceHasChanged {
            let note = LocalizedText(
                "note: the workspace was changed while the checks ran; not all of them have seen the same state",
                zh: "注意：检查期间工作区有更改，各项检查看到的状态不尽相同"
            )
            Console.note(note(environment.options.language))
        }
        // A plugin that was called by its name and does not even load is told of at once, to people at least.
        if selection.isNamed, let failure = jobs.first?.failure {
            if failure.kind.isOfUse { throw failure }
            if output.format == .text {
                Console.show(failure, environment.options.language)
                throw CommandFailure(.plugin)
            }
        }
        environment.noteEntries(of: jobs, selection.plugins)
        let hasFailures = jobs.contains { $0.failure != nil }
        try selection.check(jobs.flatMap(\.entries), hasFailures: hasFailures, in: environment)
        return jobs
    }

    private func report(
        of selection: EntrySelection,
        _ jobs: [WorkerJob],
        in environment: RunEnvironment
    ) throws -> CheckReport {
        var report = CheckReport(asOf: environment.asOf, language: environment.options.language)
        for plugin in selection.broken { report.addUnloaded(plugin.folderName, plugin.error) }
        for job in jobs {
            job.results.forEach { report.add($0) }
            if let failure = job.failure { report.addUnloaded(job.name, failure, seconds: job.failureSeconds) }
        }
        let store = try environment.workspace.open(.readOnly)
        try store.read(asOf: environment.asOf) { try report.nameSubjects(in: $0) }
        return report
    }
}
