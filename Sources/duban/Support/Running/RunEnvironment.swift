import DubanModel
import DubanPlugins
import DubanStore
import NearestName

/// What running plugins needs: the workspace, its plugins, the as-of day and the language.
final class RunEnvironment {
    let workspace: Workspace
    let options: RunOptions
    let asOf: AsOf
    /// Every plugin, looked for when it is first asked for.
    private(set) lazy var registry = PluginRegistry(
        folders: pluginFolders,
        today: options.today,
        catalog: workspace.catalog
    )

    /// What plugins registered when they were last loaded.
    private(set) lazy var index = EntryIndex(workspace: workspace.folder, program: Process.executablePath)

    /// What decides which plugins must be signed.
    lazy var trust = Result { () throws(PluginError) in try PluginTrust(workspace: workspace.folder) }

    /// The worker processes in which plugins run.
    private(set) lazy var supervisor = makeSupervisor(spares: spares)

    /// How many worker processes run at a time; as many as there are processors unless set, before any of them is asked for.
    var workers: Int?

    /// What is watched while entries run.
    var observation: RunObservation = []

    private let spares: [SpareWorker]
    private let pluginFolders: [String]
    private let limitOptions: LimitOptions?

    init(
        shared: SharedOptions,
        limits: LimitOptions? = nil,
        spares: [SpareWorker] = [],
        asOf asOfText: String? = nil,
        knownAt knownAtText: String? = nil,
        checksSettings: Bool = true
    ) throws {
        workspace = try shared.openWorkspace()
        var today = workspace.settings.asOf ?? Environment.today
        if let asOfText {
            guard let date = CivilDate(asOfText) else {
                throw CommandFailure(
                    .usage,
                    LocalizedText(
                        "--as-of '\(asOfText)' is not allowed: expected a date such as 2023-03-27",
                        zh: "--as-of“\(asOfText)”不符合要求：应为日期，如 2023-03-27"
                    )
                )
            }
            today = date
        }
        var knownAt: Moment?
        if let knownAtText {
            guard let moment = Moment(knownAtText) else {
                throw CommandFailure.notAllowed("--known-at", knownAtText, expected: FieldType.moment.expectation)
            }
            knownAt = moment
        }
        asOf = AsOf(today, knownAt: knownAt)
        options = RunOptions(
            language: try shared.language(in: workspace),
            today: today,
            pluginSettings: workspace.settings.pluginSettings,
            limits: try limits?.limits(insteadOf: workspace.settings.limits) ?? workspace.settings.limits,
            scoring: workspace.settings.scoring,
            catalog: workspace.catalog
        )
        limitOptions = limits
        self.spares = spares
        pluginFolders = SharedOptions.pluginFolders(of: workspace.folder)
        if checksSettings { try checkSettings() }
        try bringUpToDate()
    }

    /// Worker processes that see the workspace as it is when they start.
    func makeSupervisor(asOf other: AsOf? = nil, spares: [SpareWorker] = []) -> Supervisor {
        Supervisor(
            Supervisor.Configuration(
                program: Process.executablePath,
                databasePath: absolute(workspace.databasePath),
                asOf: other ?? asOf,
                memory: ([options.limits] + workspace.settings.pluginLimits.values).map(\.memoryBytes).max() ?? 0,
                workers: workers
            ),
            spares: spares
        )
    }

    /// Brings a workspace that an earlier version wrote to this one's format. A worker process would do so too, but it
    /// has a time limit, and large workspaces take minutes.
    private func bringUpToDate() throws {
        guard !workspace.isUpToDate else { return }
        let note = LocalizedText(
            "bringing the workspace to this version's format; a large one takes minutes",
            zh: "正在将工作区转换为本版本的格式，数据量大时需要几分钟"
        )
        Console.note(note(options.language))
        _ = try workspace.open(.readWrite)
    }

    /// The plugin with an id. Where it stands in a folder of its own name, no other is looked at.
    func plugin(_ id: String) throws -> Plugin {
        let found = try PluginRegistry.plugin(
            id,
            inFolders: pluginFolders,
            today: options.today,
            catalog: workspace.catalog
        )
        if let found { return found }
        return try registry.plugin(id)
    }

    /// Lets the workers that were started ahead open the workspace now.
    func startSupervising() { _ = supervisor }

    /// Work for a plugin; what it prints goes to standard error, so that it never mixes with a result.
    ///
    /// - Parameter today: the as-of day, where it is not the run's.
    func job(_ plugin: Plugin, _ purpose: WorkerJob.Purpose, today: CivilDate? = nil) throws -> WorkerJob {
        var options = options
        if let today { options.today = today }
        options.observation = observation
        let limits = workspace.settings.limits(of: plugin.id)
        options.limits = try limitOptions?.limits(insteadOf: limits) ?? limits
        let job = WorkerJob(
            plugin,
            options: options,
            settings: workspace.settings,
            purpose: purpose,
            trust: try trust.get()
        )
        job.output = { Console.note($0) }
        return job
    }

    /// What a plugin registers: what is known of that, or else what it registers when it is loaded.
    func entries(of plugin: Plugin) throws -> [EntryDescription] {
        _ = try access(of: plugin)
        if let known = index.entries(of: plugin) { return known }
        let entries = try perform(plugin, .entries).entries
        index.note(entries, of: plugin)
        index.save()
        return entries
    }

    /// Loads the plugins of which nothing is known yet, as far as they can be.
    func indexAll() throws {
        let unknown = registry.plugins.filter { index.entries(of: $0) == nil }
        guard !unknown.isEmpty else { return }
        let jobs = try unknown.map { try job($0, .entries) }
        try supervisor.perform(jobs)
        noteEntries(of: jobs, unknown)
    }

    /// Notes what jobs have found out about plugins.
    func noteEntries(of jobs: [WorkerJob], _ plugins: [Plugin]) {
        for job in jobs where job.hasLoaded {
            guard let plugin = plugins.first(where: { $0.id == job.name }) else { continue }
            index.note(job.entries, of: plugin)
        }
        index.save()
    }

    /// Does what one plugin is asked for; an error where nothing comes of it.
    func perform(_ plugin: Plugin, _ purpose: WorkerJob.Purpose) throws -> WorkerJob {
        let job = try job(plugin, purpose)
        try supervisor.perform([job])
        if let failure = job.failure { throw failure }
        return job
    }

    private func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : Process.currentFolder + "/" + path
    }

    /// A `[settings.…]` or `[limits.plugins.…]` for a plugin that nobody knows would be passed over in silence, and is
    /// most often misspelt.
    private func checkSettings() throws {
        let limits = workspace.settings.pluginLimits.keys.map { ("limits.plugins", $0) }
        let named = options.pluginSettings.keys.map { ("settings", $0) } + limits
        if named.isEmpty { return }
        let known = registry.plugins.map(\.id) + registry.broken.map(\.folderName)
        for (table, id) in named.sorted(by: <) where !known.contains(id) {
            let meant = NearestName.suggestion(for: id, in: known).map { "[\(table).\($0)]" }
            let file = workspace.folder + "/" + Workspace.settingsFileName
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(file): [\(table).\(id)] is for no known plugin" + (meant.map { "; did you mean \($0)?" } ?? ""),
                    zh: "\(file)：没有插件“\(id)”" + (meant.map { "，是否指 \($0)？" } ?? "")
                )
            )
        }
    }
}
