import DubanDocuments
import DubanModel
import DubanPlugins

/// What all of a plugin's checks and reports come to.
struct PluginRun {
    let plugin: Plugin
    let entries: [EntryDescription]
    private(set) var results: [String: CheckResult] = [:]
    private(set) var documents: [String: Document] = [:]
    /// Why entries, or the plugin itself, have no result.
    private(set) var failures: [(name: String, error: PluginError)] = []

    init(_ plugin: Plugin, in environment: RunEnvironment) throws {
        self.plugin = plugin
        let job = try environment.job(plugin, .checks { _ in true })
        try environment.supervisor.perform([job])
        entries = job.entries
        if let failure = job.failure { failures.append((plugin.id, failure)) }
        for result in job.results {
            if let failure = result.failure { failures.append((result.check.name, failure)) }
            results[result.check.name] = result
        }
        let reports = entries.filter { entry in
            entry.kind == .report && !entry.parameters.contains { $0.isRequired && $0.defaultValue == nil }
        }
        let jobs = try reports.map { try environment.job(plugin, .entry(id: $0.id, kinds: [.report], arguments: [:])) }
        try environment.supervisor.perform(jobs)
        for (report, job) in zip(reports, jobs) {
            documents[report.name] = job.document
            if let failure = job.failure { failures.append((report.name, failure)) }
        }
    }
}
