import DubanModel
import DubanStore

// What follows from what workers say.
extension Supervisor {
    /// - Throws: `WireError` for what does not fit what the worker is doing; `StoreError` when it cannot open the
    ///   workspace, since no other one could.
    func take(_ reply: WorkerReply, from worker: SupervisedWorker) throws {
        switch (reply, worker.state) {
        case (.ready(let confinement, let lastEvent), .starting):
            failedStarts = 0
            note(lastEvent)
            worker.becomeReady(confinement)
        case (.unusable(let kind, let message), .starting):
            throw StoreError(StoreError.Kind(rawValue: kind) ?? .database, message)
        case (.loaded(let entries), .loading): try takeEntries(entries, from: worker)
        case (.output(let lines), .loading), (.output(let lines), .running): pass(lines, from: worker)
        case (.findings(let findings), .running):
            guard case .check(let check)? = worker.item else { throw WireError("findings of no check") }
            try worker.job?.take(findings: findings, of: check)
        case (.planned(let plans, let begun), .running): try takePlans(plans, begun: begun, from: worker)
        case (.found, .running), (.printed, .running), (.scanned, .running): try takeScanned(reply, from: worker)
        case (.document(let document), .loading), (.document(let document), .running):
            guard worker.job?.isScript == true else { throw WireError("a document of no script") }
            worker.job?.take(document: document)
            worker.becomeIdle()
        case (.product(let product), .running):
            try worker.job?.take(product: product)
            worker.becomeIdle()
        case (.profile(let profile), .running): worker.job?.take(profile)
        case (.evaluated(let answer), .loading):
            worker.job?.take(answer)
            worker.becomeIdle()
        case (.tested(let testCase), .loading): worker.job?.take(testCase)
        case (.testsEnded(let coverage), .loading):
            worker.job?.take(coverage)
            worker.becomeIdle()
        case (.checked, .running):
            guard case .check(let check)? = worker.item else { throw WireError("the end of no check") }
            worker.job?.end(check, seconds: worker.seconds, failure: nil, wasKilled: false)
            doNext(worker)
        case (.failed(let error), .loading), (.failed(let error), .running): try fail(error, of: worker)
        case (.probed(let refused), .idle): probed = refused
        default: throw WireError("a reply that does not fit")
        }
    }

    private func takeEntries(_ entries: [EntryDescription], from worker: SupervisedWorker) throws {
        guard let job = worker.job else { return }
        try job.take(entries: entries)
        if job.runsWhileLoading {
            worker.beginRunning()
        } else if job.renewsWhileLoading {
            worker.begin(.plan)
        } else {
            doNext(worker)
        }
    }

    private func takePlans(_ plans: [CheckPlan], begun: ScanCall?, from worker: SupervisedWorker) throws {
        guard case .plan? = worker.item, let job = worker.job else { throw WireError("plans that nobody asked for") }
        if let item = try job.take(plans, begun: begun) {
            worker.begin(item)
            progress(job.description(of: item))
            giveNextIfSoonDone(worker)
        } else {
            worker.endItem()
        }
        turnToPlanned(job)
    }

    private func takeScanned(_ reply: WorkerReply, from worker: SupervisedWorker) throws {
        guard let job = worker.job, case .rows(let scan, let part)? = worker.item else {
            throw WireError("findings of no scan")
        }
        switch reply {
        case .found(let findings): try scan.take(findings, part: part)
        case .printed(let lines): scan.take(lines, part: part, most: job.longestOutput)
        case .scanned(let outcomes):
            job.end(scan, outcomes: outcomes)
            doNext(worker)
        default: break
        }
    }

    /// The code that a worker runs has failed, or could not be loaded.
    private func fail(_ error: PluginError, of worker: SupervisedWorker) throws {
        guard let job = worker.job else { return }
        switch worker.item {
        case .plan?:
            worker.endItem()
            return try planned([], of: job)
        case .rows(let scan, _)?: job.end(scan, outcomes: nil)
        case .check(let check)?: job.end(check, seconds: worker.seconds, failure: error, wasKilled: false)
        case nil:
            // One who came to help and cannot is not missed.
            if !isShared(job, besides: worker) { job.fail(error, seconds: worker.seconds) }
            return worker.becomeIdle()
        }
        doNext(worker)
    }

    /// Whether others work at a job as well.
    func isShared(_ job: WorkerJob, besides worker: SupervisedWorker) -> Bool {
        workers.contains { $0 !== worker && $0.job === job }
    }

    /// It is known what there is to do of a job: those who have loaded it turn to that.
    func planned(_ plans: [CheckPlan], of job: WorkerJob) throws(WireError) {
        _ = try job.take(plans)
        turnToPlanned(job)
    }

    private func turnToPlanned(_ job: WorkerJob) {
        for worker in workers where worker.job === job && worker.isWaiting { doNext(worker) }
    }

    /// A worker turns to the next part of its job, or has nothing to do any more.
    private func doNext(_ worker: SupervisedWorker) {
        worker.endItem()
        guard let job = worker.job, !job.isFinished else { return worker.becomeIdle() }
        guard worker.nextJob == nil else {
            // It has gone on already; what is left after all is done by whoever comes.
            if !isShared(job, besides: worker) { putBack(job) }
            return worker.becomeIdle()
        }
        guard let item = job.takeItem() else { return job.isPlanning ? worker.wait() : worker.becomeIdle() }
        progress(job.description(of: item))
        // The names of checks and no arguments: this is never too long to be sent.
        _ = worker.take(item, reading: reading(for: worker))
        giveNextIfSoonDone(worker)
    }

    private func giveNextIfSoonDone(_ worker: SupervisedWorker) {
        guard case .rows(let scan, _)? = worker.item, scan.hasSmallParts, worker.job?.isHandedOut == true else {
            return
        }
        giveNext(to: worker)
    }

    /// Hands printed lines on. Whoever reads them may be slow, and the workers wait for the supervisor meanwhile.
    private func pass(_ lines: [String], from worker: SupervisedWorker) {
        // What is printed while a plugin is loaded, whoever comes to help prints once more.
        guard let job = worker.job, !worker.isLoadingAsHelper else { return }
        let start = ContinuousClock.now
        job.print(lines)
        let spent = start.duration(to: .now)
        for worker in workers { worker.extendDeadline(by: spent) }
    }
}
