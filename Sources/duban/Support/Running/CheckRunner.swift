import DubanModel
import DubanPlugins
import DubanStore

/// Runs the checks that a selector means.
struct CheckRunner {
    let environment: RunEnvironment
    let selection: EntrySelection
    /// Where what checks say of records is kept for the next run, which then looks at what may have changed; nil where
    /// nothing is.
    var verdicts: VerdictFolder?
    /// Whether every record is looked at, whatever is known.
    var isFull = false

    /// The finished jobs, one a plugin.
    ///
    /// - Parameter tellsAtOnce: whether a plugin that was called by its name and does not load is told of at once.
    func jobs(tellsAtOnce: Bool) throws -> [WorkerJob] {
        let jobs = try selection.plugins.map { try environment.job($0, .checks(chosen: selection.chooses)) }
        if let verdicts {
            for (job, plugin) in zip(jobs, selection.plugins) {
                job.verdicts = (verdicts, takesKnown: !isFull)
                job.expectedEntries = selection.knownEntries[plugin.id] ?? []
            }
        }
        let progress = Progress(LocalizedText("checking", zh: "正在检查"))
        environment.supervisor.progress = { progress.show($0) }
        try environment.supervisor.perform(jobs)
        progress.finish()
        let language = environment.options.language
        if environment.supervisor.workspaceHasChanged {
            let note = LocalizedText(
                "note: the workspace was changed while the checks ran; not all of them have seen the same state",
                zh: "注意：检查期间工作区有更改，各项检查看到的状态不尽相同"
            )
            Console.note(note(language))
        }
        if selection.isNamed, let failure = jobs.first?.failure {
            if failure.kind.isOfUse { throw failure }
            if tellsAtOnce {
                Console.show(failure, language)
                throw CommandFailure(.plugin)
            }
        }
        environment.noteEntries(of: jobs, selection.plugins)
        let hasFailures = jobs.contains { $0.failure != nil }
        try selection.check(jobs.flatMap(\.entries), hasFailures: hasFailures, in: environment)
        return jobs
    }

    /// The ids of what the checks would have found as of another day; nothing for a check that would have failed.
    func findings(asOf day: CivilDate) throws -> [String: Set<String>] {
        let jobs = try selection.plugins.map { plugin in
            try environment.job(plugin, .checks(chosen: selection.chooses), today: day)
        }
        let progress = Progress(LocalizedText("checking as of \(day)", zh: "正在检查截至 \(day) 的情况"))
        let supervisor = environment.makeSupervisor(asOf: AsOf(day, knownAt: environment.asOf.knownAt))
        supervisor.progress = { progress.show($0) }
        try supervisor.perform(jobs)
        progress.finish()
        let results = jobs.flatMap(\.results).filter { $0.failure == nil }
        return Dictionary(results.map { ($0.check.name, Set($0.findings.map(\.id))) }) { first, _ in first }
    }
}
