import DubanModel
public import DubanStore
import Foundation

/// Runs plugins in worker processes: hands out the work, takes in the results, and kills whatever does not end.
///
/// It waits for all workers at once, in the thread that calls it, and runs no code of any plugin itself.
public final class Supervisor {
    /// Where workers come from and what they see.
    public struct Configuration: Sendable {
        /// The path of the program that knows ``Worker/commandName``.
        public var program: String
        /// The path of the workspace's database.
        public var databasePath: String
        /// The state of knowledge.
        public var asOf: AsOf
        /// The most memory that any plugin of the run may use, in bytes.
        public var memory: Int
        /// Further databases on which tests run.
        var fixtures: [WorkerRequest.Fixture] = []
        /// How many workers there may be at a time; as many as there are processors unless told otherwise.
        public var workers: Int

        /// Makes a configuration.
        public init(program: String, databasePath: String, asOf: AsOf, memory: Int, workers: Int? = nil) {
            self.program = program
            self.databasePath = databasePath
            self.asOf = asOf
            self.memory = memory
            self.workers = max(1, workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        }
    }

    private let configuration: Configuration
    private lazy var isLargeWorkspace = sizeOfWorkspace() >= Supervisor.largeWorkspace
    private(set) var workers: [SupervisedWorker] = []
    private var queue: ArraySlice<WorkerJob> = []
    /// Workers that ended before they were ready, one after another.
    var failedStarts = 0
    var probed: [Bool]?
    /// The last event that the first worker has seen.
    public private(set) var lastEvent: Int64?
    /// Whether somebody has changed the workspace so that not all workers have seen the same one.
    public private(set) var workspaceHasChanged = false
    /// Told when a piece of work begins: the name of a plugin or check.
    public var progress: (String) -> Void = { _ in }

    /// Makes a supervisor, with workers that were started ahead or without any.
    public init(_ configuration: Configuration, spares: [SpareWorker] = []) {
        self.configuration = configuration
        for process in spares.prefix(configuration.workers).compactMap({ $0.take() }) { open(process) }
        // A worker that has ended is noticed by what it says last, not by a signal to the supervisor.
        signal(SIGPIPE, SIG_IGN)
    }

    deinit {
        for worker in workers { worker.process.end() }
    }

    /// Does jobs, in any order and several at a time; what came of each is in it afterwards.
    ///
    /// - Throws: ``WorkerStartError`` or `StoreError` when no worker can do any. What a plugin does wrong is no error of
    ///   this function, but the result of its job.
    public func perform(_ jobs: [WorkerJob]) throws {
        queue = jobs.filter { !$0.isFinished }[...]
        while queue.contains(where: { !$0.isFinished }) || workers.contains(where: { $0.job != nil }) {
            try assign()
            try waitForSomething(for: timeToNearestDeadline())
            try killTheLate()
        }
    }

    /// The layers that confine a worker, and whether it is refused each ``ConfinementProbe``, tried on a file.
    public func probe(path: String) throws -> (layers: Confinement, refused: [Bool]) {
        if workers.isEmpty { try startWorker() }
        guard let worker = workers.first, worker.process.send(.probe(path: path)) else { return ([], []) }
        while probed == nil, !workers.isEmpty { try waitForSomething(for: timeToNearestDeadline()) }
        defer { probed = nil }
        return (worker.confinement ?? [], probed ?? [])
    }

    /// Compares what a new worker sees with what the first one has seen.
    func note(_ event: Int64) {
        if let lastEvent, lastEvent != event { workspaceHasChanged = true }
        lastEvent = lastEvent ?? event
    }

    // MARK: Handing out

    /// In bytes. In a smaller one a check is over before another worker has started.
    private static let largeWorkspace = 64 << 20

    private func sizeOfWorkspace() -> Int {
        var status = stat()
        return stat(configuration.databasePath, &status) == 0 ? Int(status.st_size) : 0
    }

    private func startWorker() throws {
        open(try WorkerProcess(program: configuration.program))
    }

    private func open(_ process: WorkerProcess) {
        let worker = SupervisedWorker(process)
        workers.append(worker)
        _ = worker.process.send(
            .open(
                WorkerRequest.Opening(
                    databasePath: configuration.databasePath,
                    asOf: configuration.asOf,
                    memory: configuration.memory,
                    fixtures: configuration.fixtures
                )
            )
        )
    }

    private func assign() throws {
        for worker in workers where worker.job == nil {
            guard let job = nextJob() else { return }
            give(job, to: worker)
        }
        while workers.count < configuration.workers, let job = nextJob() {
            try startWorker()
            if let worker = workers.last { give(job, to: worker) }
        }
    }

    /// A job that nobody has begun, or else one at which another worker would be of help.
    private func nextJob() -> WorkerJob? {
        while let job = queue.popFirst() {
            if !job.isFinished { return job }
        }
        return workers.lazy.compactMap(\.job).first { $0.wantsHelp(isLargeWorkspace: isLargeWorkspace) }
    }

    /// How a worker reads rows: ahead in another thread where that takes no processor away from a worker, and keeping them
    /// where more plugins are to come.
    func reading(for worker: SupervisedWorker) -> ScanCall.Reading {
        ScanCall.Reading(
            mayReadAhead: configuration.workers == 1
                || !workers.contains { $0 !== worker && $0.job != nil }
                    && worker.job?.wantsHelp(isLargeWorkspace: isLargeWorkspace) == false,
            keepsRows: !queue.isEmpty || worker.nextJob != nil
        )
    }

    /// Tells a worker that is about to be done with its job to which it turns next. Where few jobs are left, they go to
    /// whoever is idle first.
    func giveNext(to worker: SupervisedWorker) {
        while worker.nextJob == nil, queue.count > workers.count, let job = queue.popFirst() {
            if !job.isFinished, !worker.takeNext(job) { job.fail(Self.tooLarge(job)) }
        }
    }

    /// A job goes on with whoever is idle first.
    func putBack(_ job: WorkerJob) {
        queue.insert(job, at: queue.startIndex)
    }

    private static func tooLarge(_ job: WorkerJob) -> PluginError {
        PluginError(
            .memory,
            LocalizedText("'\(job.name)' is too large to be handed to a worker", zh: "“\(job.name)”过大，无法交给工作进程")
        )
    }

    private func give(_ job: WorkerJob, to worker: SupervisedWorker) {
        progress(job.name)
        guard !worker.take(job, asHelper: job.hasLoaded || isShared(job, besides: worker)) else { return }
        job.fail(Self.tooLarge(job))
        worker.becomeIdle()
    }

    // MARK: Waiting

    /// Listens to whoever has something to say.
    ///
    /// - Parameter time: how long is waited for that at most, in milliseconds; -1 without an end.
    private func waitForSomething(for time: Int32) throws {
        var requests: [pollfd] = []
        for worker in workers {
            requests.append(pollfd(fd: worker.process.replies, events: Int16(POLLIN), revents: 0))
            requests.append(pollfd(fd: worker.process.errors, events: Int16(POLLIN), revents: 0))
            let outgoing = worker.process.hasOutgoing ? worker.process.requests : -1
            requests.append(pollfd(fd: outgoing, events: Int16(POLLOUT), revents: 0))
        }
        guard poll(&requests, nfds_t(requests.count), time) > 0 else { return }
        // Workers may go while this goes over them.
        for (place, worker) in workers.enumerated() {
            let (replies, errors, outgoing) = (requests[3 * place], requests[3 * place + 1], requests[3 * place + 2])
            if errors.revents != 0 { worker.process.receiveErrors() }
            if outgoing.revents != 0 { worker.process.flush() }
            if replies.revents != 0 { try listen(to: worker) }
        }
    }

    /// In milliseconds, rounded up; -1 for no deadline.
    private func timeToNearestDeadline() -> Int32 {
        guard let nearest = workers.compactMap(\.deadline).min() else { return -1 }
        return Int32(clamping: max(0, (ContinuousClock.now.duration(to: nearest).nanoseconds + 999_999) / 1_000_000))
    }

    private func listen(to worker: SupervisedWorker) throws {
        let isOpen = worker.process.receive()
        do {
            while let reply = try worker.process.nextReply() { try take(reply, from: worker) }
        } catch let error as WireError {
            try lose(
                worker,
                PluginError(
                    .crash,
                    LocalizedText("the worker process sent what it should not: \(error)", zh: "工作进程发来异常内容：\(error)")
                )
            )
            return
        }
        guard !isOpen else { return }
        let ending = worker.process.endAfterSilence()
        try lose(worker, WorkerDeath(ending, of: worker.process).error)
    }

    // MARK: Killing

    private func killTheLate() throws {
        let now = ContinuousClock.now
        for worker in workers where worker.deadline.map({ $0 <= now }) ?? false {
            try lose(worker, WorkerDeath.late(worker, position: worker.process.askForPosition()))
        }
    }

    /// Gives a worker up; its job goes on with another one where something is left to do.
    private func lose(_ worker: SupervisedWorker, _ error: PluginError) throws {
        worker.process.end()
        workers.removeAll { $0 === worker }
        if let next = worker.giveBackNext() { putBack(next) }
        if case .starting = worker.state {
            failedStarts += 1
            guard failedStarts < 3 else { throw WorkerStartError(error.message) }
            if let job = worker.job { putBack(job) }
            return
        }
        guard let job = worker.job else { return }
        switch worker.item {
        case .plan?: try planned([], of: job)
        case .rows(let scan, _)?: job.end(scan, outcomes: nil)
        case .check(let check)?: job.end(check, seconds: worker.seconds, failure: error, wasKilled: true)
        case nil:
            if !isShared(job, besides: worker) { job.fail(error, seconds: worker.seconds, wasKilled: true) }
            return
        }
        // Whoever else works at it does what is left, too.
        if !job.isFinished, !isShared(job, besides: worker) { putBack(job) }
    }
}
