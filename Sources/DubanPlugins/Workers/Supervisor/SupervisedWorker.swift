import DubanModel

/// A worker as the supervisor sees it: its process, what it is doing, and until when it may.
final class SupervisedWorker {
    /// What a worker is doing.
    enum State {
        /// It opens the workspace.
        case starting
        /// It has nothing to do.
        case idle
        /// It loads a plugin, or runs a script.
        case loading
        /// It runs an entry.
        case running
    }

    let process: WorkerProcess
    private(set) var state = State.starting
    private(set) var job: WorkerJob?
    /// The job that it has been told to turn to next.
    private(set) var nextJob: WorkerJob?
    private var isHelper = false
    /// The part of the job that it does, once the plugin is loaded.
    private(set) var item: WorkItem?
    /// When it began with what it does.
    private var start = ContinuousClock.now
    /// When it is killed; nil while it has nothing to do.
    private(set) var deadline: ContinuousClock.Instant?
    /// The layers that confine it, once it has told.
    var confinement: Confinement?

    /// Opening a workspace may have to wait for one who writes; more than this is no waiting.
    static let startLimit = Duration.seconds(60)

    init(_ process: WorkerProcess) {
        self.process = process
        deadline = .now + SupervisedWorker.startLimit
    }

    /// When code that was told to end by `limit` is killed.
    ///
    /// Long enough after it that code which stops when told to can say where it was, and early enough for the whole to
    /// stay under one and a half times the limit.
    static func hardLimit(_ limit: Duration) -> Duration {
        limit + max(limit / 4, .milliseconds(10))
    }

    /// Whether it loads a plugin that another worker has loaded, or is loading.
    var isLoadingAsHelper: Bool {
        if case .loading = state { isHelper } else { false }
    }

    /// Whether it has loaded a plugin and waits to be told what there is to do.
    var isWaiting: Bool {
        if case .running = state { item == nil && !(job?.runsWhileLoading ?? true) } else { false }
    }

    /// Gives the worker a job. False when it cannot even be sent.
    ///
    /// - Parameter isHelper: whether another worker has begun with it.
    func take(_ job: WorkerJob, asHelper isHelper: Bool) -> Bool {
        self.job = job
        self.isHelper = isHelper
        if case .idle = state { beginLoading() }
        return job.firstRequest().map(process.send) ?? false
    }

    /// Tells the worker to what it turns when it has done what it does, so that it need not wait to be told. False when
    /// that cannot even be sent.
    func takeNext(_ job: WorkerJob) -> Bool {
        nextJob = job
        return job.firstRequest().map(process.send) ?? false
    }

    /// The job to which it will not turn after all, because the process has ended.
    func giveBackNext() -> WorkerJob? {
        defer { nextJob = nil }
        return nextJob
    }

    /// The worker is ready: it turns to the job that was sent ahead, if any.
    func becomeReady(_ confinement: Confinement) {
        self.confinement = confinement
        state = .idle
        deadline = nil
        if job != nil { beginLoading() }
    }

    /// How long it has been doing what it does, in seconds.
    var seconds: Double { start.duration(to: .now).seconds }

    private func beginLoading() {
        guard let job else { return }
        state = .loading
        start = .now
        limit(job)
    }

    /// An entry begins to run.
    func beginRunning() {
        guard let job else { return }
        state = .running
        start = .now
        limit(job)
    }

    /// It does a part of its job. False when it cannot even be told.
    func take(_ item: WorkItem, reading: ScanCall.Reading) -> Bool {
        guard let job else { return false }
        self.item = item
        beginRunning()
        return process.send(job.request(for: item, reading: reading))
    }

    /// It does a part of its job without having been told so.
    func begin(_ item: WorkItem) {
        self.item = item
        beginRunning()
    }

    /// It is not known yet what there is to do.
    func wait() {
        state = .running
        deadline = nil
    }

    /// The part has been done.
    func endItem() {
        item = nil
    }

    /// The worker has nothing to do any more, or turns to what it has been told is next.
    func becomeIdle() {
        job = nextJob
        nextJob = nil
        isHelper = job?.hasLoaded ?? false
        item = nil
        state = .idle
        deadline = nil
        if job != nil { beginLoading() }
    }

    /// Time in which the supervisor did not listen is not the worker's.
    func extendDeadline(by time: Duration) {
        deadline = deadline.map { $0 + time }
    }

    private func limit(_ job: WorkerJob) {
        deadline = .now + SupervisedWorker.hardLimit(.milliseconds(job.options.limits.timeoutMilliseconds))
    }
}
