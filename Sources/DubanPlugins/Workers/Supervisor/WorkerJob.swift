public import DubanDocuments
import DubanModel
public import DubanStore

/// Something for a worker to do: a plugin or a script, with what came of it.
public final class WorkerJob {
    /// What is done with a plugin.
    public enum Purpose {
        /// Its entries are listed.
        case entries
        /// An entry is run that is no check: one of some kinds.
        case entry(id: String, kinds: [EntryKind], arguments: [String: String], input: EntryInput = .none)
        /// The checks that a choice picks are run.
        case checks(chosen: (EntryDescription) -> Bool)
    }

    /// What is run.
    enum Content {
        case plugin(PluginPackage, Purpose)
        case script(WorkerRequest.ScriptCall)
        case tests(PluginPackage, TestFile)
        case line(ConsoleCall)
        /// It could not be prepared.
        case nothing
    }

    /// What it is called in messages: the plugin's id, the script's file.
    public let name: String
    let content: Content
    let options: RunOptions

    /// What the plugin has registered.
    public private(set) var entries: [EntryDescription] = []
    /// What its checks came to, in their order.
    public var results: [CheckResult] { checks?.results ?? [] }
    /// The document that a report or script made.
    public private(set) var document: Document?
    /// What came of a line that a person typed.
    private(set) var answer: ConsoleAnswer?
    /// What came of the cases of a file of tests.
    public private(set) var testCases: [TestCase] = []
    /// The lines that have run in a file of tests.
    public private(set) var coverage = LineCoverage()
    /// Where the time went, where that was asked for.
    public private(set) var profile: RunProfile?
    /// What came of an entry that is neither a report nor a check.
    public private(set) var product: EntryProduct?
    /// Why there is no result: the plugin could not be loaded, or its entry or script failed.
    public private(set) var failure: PluginError?
    /// How long it ran until that, in seconds; 0 where no code ran.
    public private(set) var failureSeconds = 0.0
    /// Where verdicts on records are kept, and whether those that are kept are taken; nil where none are kept.
    public var verdicts: (folder: VerdictFolder, takesKnown: Bool)?
    /// What the plugin registered when it was last loaded, where that is known.
    public var expectedEntries: [EntryDescription] = []
    /// Takes the lines that the code prints.
    public var output: (String) -> Void = { _ in }

    /// Whether the plugin has been loaded, so that ``entries`` holds all of its entries.
    public private(set) var hasLoaded = false

    /// The checks that are to be run, and what is left to do of them; nil until the plugin has been loaded.
    private(set) var checks: CheckList?
    private(set) var isFinished = false
    private var findings: [Finding] = []
    private var printed = 0
    /// What is asked of its checks first, looked up before it is loaded.
    private var questions: CheckQuestions?
    /// Whether the worker that loads it goes on to renew verdicts.
    private(set) var renewsWhileLoading = false

    /// Prepares a plugin: looks at what the workspace has granted it, reads its files and settings, and runs none of
    /// its code.
    ///
    /// A plugin that cannot be prepared makes a job that has failed already.
    ///
    /// - Parameter trust: what decides whether it must be signed; nil where nothing need be.
    public init(
        _ plugin: Plugin,
        options: RunOptions,
        settings: WorkspaceSettings,
        purpose: Purpose,
        trust: PluginTrust? = nil
    ) {
        name = plugin.id
        var granted = options
        do throws(PluginError) {
            granted.access = try PluginAccess.resolve(manifest: plugin.manifest, settings: settings)
            try trust?.check(plugin)
            let package = try PluginPackage(plugin, options: options)
            try trust?.check(package, of: plugin)
            content = .plugin(package, purpose)
            self.options = granted
        } catch {
            content = .nothing
            self.options = options
            fail(error)
        }
    }

    /// Prepares a single-file script.
    public init(script path: String, arguments: [String], options: RunOptions) throws(PluginError) {
        name = path
        self.options = options
        content = .script(
            WorkerRequest.ScriptCall(
                name: path,
                source: try ScriptRunner.source(of: path),
                arguments: arguments
            )
        )
    }

    /// Prepares a line that a person typed.
    init(_ line: ConsoleCall, options: RunOptions) {
        name = ConsoleCall.sourceName
        self.options = options
        content = .line(line)
    }

    /// Prepares a file of a plugin's tests. The plugin may do in them whatever it asks for: fixtures hold nobody's data.
    init(_ tests: PluginTests, _ file: TestFile, options: RunOptions) throws(PluginError) {
        name = file.name
        var granted = options
        granted.access = PluginAccess(
            department: tests.plugin.manifest.department,
            seesEverything: true,
            read: tests.plugin.manifest.read,
            propose: tests.plugin.manifest.propose
        )
        self.options = granted
        content = .tests(try PluginPackage(tests.plugin, options: options), file)
    }

    // MARK: The course of a job

    /// The first request for it, which whoever is given it is sent.
    func firstRequest() -> WorkerRequest? {
        switch content {
        case .nothing: return nil
        case .script(let call): return .script(call, WorkerOptions(options))
        case .tests(let package, let file): return .test(package, WorkerOptions(options), file)
        case .line(let call): return .evaluate(call, WorkerOptions(options))
        case .plugin(let package, let purpose):
            return .load(package, WorkerOptions(options), then: afterLoading(purpose))
        }
    }

    /// What is done once the plugin is loaded.
    private func afterLoading(_ purpose: Purpose) -> WorkerRequest.AfterLoading {
        switch purpose {
        case .entries: return .nothing
        case .entry(let id, let kinds, let arguments, let input):
            return .run(WorkerRequest.EntryCall(kinds: kinds, id: id, arguments: arguments, input: input))
        case .checks(let chosen):
            // Whoever loads it once more goes on where the last one was.
            renewsWhileLoading = false
            guard checks == nil, verdicts?.takesKnown == true, options.observation.isEmpty, let keeper else {
                return .nothing
            }
            let questions = self.questions ?? CheckQuestions(expectedEntries.filter(chosen), keeper: keeper)
            self.questions = questions
            renewsWhileLoading = questions.areAllKnown
            return renewsWhileLoading ? .renew(questions.questions) : .nothing
        }
    }

    /// Whether the answer to the first request is only the first part.
    var runsWhileLoading: Bool {
        switch content {
        case .script: true
        case .plugin(_, .entry): true
        case .plugin, .tests, .line, .nothing: false
        }
    }

    /// Whether it is a single-file script.
    var isScript: Bool {
        if case .script = content { true } else { false }
    }

    /// Hands printed lines on. A plugin that prints without end fills nobody's terminal.
    func print(_ lines: [String]) {
        for line in lines {
            guard printed <= longestOutput else { return }
            printed += line.utf8.count + 1
            output(printed <= longestOutput ? line : tooMuchPrinted)
        }
    }

    private var tooMuchPrinted: String {
        LocalizedText(
            "… (\(name) prints more than \(longestOutput >> 10) KiB)",
            zh: "…（\(name) 输出超过 \(longestOutput >> 10) KiB）"
        )(options.language)
    }

    /// How many bytes of what is printed are kept: what a script prints is its result; what a plugin prints is a remark.
    var longestOutput: Int {
        switch content {
        case .script, .line: return .max / 2
        case .plugin, .tests, .nothing: break
        }
        return options.observation.contains(.trace) ? 64 << 20 : 256 << 10
    }

    /// The plugin is loaded.
    ///
    /// - Throws: `WireError` for entries that the plugin cannot have registered.
    func take(entries loaded: [EntryDescription]) throws(WireError) {
        guard loaded.allSatisfy({ $0.name.hasPrefix("\(name).") }) else { throw WireError("entries of another plugin") }
        // A plugin that is loaded again after a killed check goes on where it was.
        guard checks == nil else { return }
        entries = loaded
        hasLoaded = true
        switch content {
        case .plugin(_, .entries): finish()
        case .plugin(_, .checks(let chosen)):
            // What is watched is watched check by check.
            checks = CheckList(
                loaded.filter { $0.kind == .check && chosen($0) },
                sharesRows: options.observation.isEmpty,
                keeper: keeper,
                prepared: renewsWhileLoading ? questions : nil,
                isAsked: renewsWhileLoading
            )
            finishIfDone()
        case .plugin(_, .entry), .script, .tests, .line, .nothing: break
        }
    }

    /// - Throws: `WireError` for findings that the check cannot have made.
    func take(findings more: [Finding], of check: EntryDescription) throws(WireError) {
        guard more.allSatisfy({ $0.texts.isOf(check.name) }), findings.count + more.count <= FindingCollector.limit
        else {
            throw WireError("findings that the check cannot have made")
        }
        findings.append(contentsOf: more)
    }

    func take(document made: Document?) {
        document = made
        finish()
    }

    func take(_ measured: RunProfile) {
        profile = measured
    }

    func take(_ given: ConsoleAnswer) {
        answer = given
        finish()
    }

    func take(_ testCase: TestCase) {
        testCases.append(testCase)
    }

    func take(_ lines: LineCoverage) {
        coverage = lines
        finish()
    }

    /// - Throws: `WireError` for a product that the entry cannot have.
    func take(product made: EntryProduct) throws(WireError) {
        guard case .plugin(_, .entry(_, let kinds, _, let input)) = content, kinds.contains(made.kind) else {
            throw WireError("a product of no such entry")
        }
        if case .verdicts(let verdicts) = made, case .events(let events) = input, verdicts.count != events.count {
            throw WireError("\(verdicts.count) verdicts on \(events.count) events")
        }
        if case .document(let report) = made { document = report } else { product = made }
        finish()
    }

    /// A part of the work is to be begun by somebody; nil where nothing is left for now.
    func takeItem() -> WorkItem? { checks?.takeItem() }

    /// Whether another worker would find enough to do.
    ///
    /// - Parameter isLargeWorkspace: whether checks of everything are likely to have parts for several workers. One who is
    ///   called before that is known has loaded the plugin meanwhile.
    func wantsHelp(isLargeWorkspace: Bool) -> Bool {
        if let checks, !checks.isPlanning { return checks.waitingParts > 1 }
        guard case .plugin(_, .checks) = content, options.observation.isEmpty, !isFinished else { return false }
        return isLargeWorkspace && verdicts?.takesKnown != true
    }

    /// Whether those who have nothing to do will perhaps have something soon.
    var isPlanning: Bool { checks?.isPlanning ?? false }

    /// Whether every part of its checks has been begun by somebody.
    var isHandedOut: Bool { checks?.isHandedOut ?? true }

    private lazy var keeper = makeKeeper()

    private func makeKeeper() -> VerdictKeeper? {
        guard let verdicts, case .plugin(let package, _) = content else { return nil }
        return VerdictKeeper(
            verdicts.folder,
            takesKnown: verdicts.takesKnown,
            package: package,
            options: options
        )
    }

    /// It is known which checks run together, and perhaps with which rows a worker goes on at once.
    ///
    /// - Returns: the part of the work that this is.
    func take(_ plans: [CheckPlan], begun: ScanCall? = nil) throws(WireError) -> WorkItem? {
        try checks?.share(plans)
        let item = try begun.flatMap { call throws(WireError) in try checks?.begin(call, plugin: name) }
        finishIfDone()
        return item
    }

    /// A check that ran by itself has ended, well or with a failure.
    ///
    /// - Parameter seconds: how long it ran.
    func end(_ check: EntryDescription, seconds: Double, failure: PluginError?, wasKilled: Bool) {
        checks?.end(
            CheckResult(
                check: check,
                findings: findings,
                seconds: seconds,
                failure: failure.map(explained),
                wasKilled: wasKilled
            )
        )
        findings = []
        finishIfDone()
    }

    /// Some rows of a scan have been gone over; nil where that came to nothing.
    func end(_ scan: SharedScan, outcomes: [ScanOutcome]?) {
        if let outcomes {
            scan.end(outcomes, limit: Double(options.limits.timeoutMilliseconds) / 1_000)
        } else {
            scan.lose()
        }
        for check in checks?.settle(scan) ?? [] { print(scan.output(of: check.name)) }
        finishIfDone()
    }

    /// Nothing can come of the job any more.
    ///
    /// - Parameter seconds: how long it ran until then.
    func fail(_ error: PluginError, seconds: Double = 0, wasKilled: Bool = false) {
        // A plugin that loads no more after one of its checks was killed takes the checks that were left with it.
        for check in checks?.abandon() ?? [] { end(check, seconds: seconds, failure: error, wasKilled: wasKilled) }
        if results.isEmpty {
            failure = explained(error)
            failureSeconds = seconds
        }
        finish()
    }

    private func finishIfDone() {
        if checks?.isDone == true { finish() }
    }

    private func finish() {
        isFinished = true
    }

    private func explained(_ error: PluginError) -> PluginError {
        var explained = error.explained { [content] file in
            switch content {
            case .plugin(let package, _): package.source(displayedAs: file)
            case .script(let call): call.name == file ? call.source : nil
            case .tests(let package, let tests): tests.name == file ? tests.source : package.source(displayedAs: file)
            case .line(let call): call.package?.source(displayedAs: file)
            case .nothing: nil
            }
        }
        if case .plugin(let package, _) = content, error.kind == .permission {
            explained.hint = LocalizedText(
                "ask for it in \(package.displayName(of: "plugin.toml")), then grant it: duban plugin grant \(name)",
                zh: "请在 \(package.displayName(of: "plugin.toml")) 中申请，然后授权：duban plugin grant \(name)"
            )
        }
        return explained
    }
}
