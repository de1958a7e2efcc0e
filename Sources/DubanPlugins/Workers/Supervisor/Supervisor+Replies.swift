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
            try worker.job?.take(findings: findings)
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
        case (.checked, .running): endCheck(of: worker, failure: nil)
        case (.failed(let error), .loading):
            worker.job?.fail(error)
            worker.becomeIdle()
        case (.failed(let error), .running):
            guard worker.job?.currentCheck == nil else { return endCheck(of: worker, failure: error) }
            worker.job?.fail(error)
            worker.becomeIdle()
        case (.probed(let refused), .idle): probed = refused
        default: throw WireError("a reply that does not fit")
        }
    }

    private func takeEntries(_ entries: [EntryDescription], from worker: SupervisedWorker) throws {
        guard let job = worker.job else { return }
        try job.take(entries: entries)
        if job.isFinished {
            worker.becomeIdle()
        } else if job.runsWhileLoading {
            worker.beginRunning()
        } else {
            runNextCheck(of: job, on: worker)
        }
    }

    private func endCheck(of worker: SupervisedWorker, failure: PluginError?) {
        guard let job = worker.job else { return }
        job.endCheck(failure: failure, wasKilled: false)
        runNextCheck(of: job, on: worker)
    }

    private func runNextCheck(of job: WorkerJob, on worker: SupervisedWorker) {
        guard let check = job.currentCheck else { return worker.becomeIdle() }
        progress(check.name)
        worker.beginRunning()
        // A check's name and no arguments: this is never too long to be sent.
        _ = worker.process.send(job.request(for: check))
    }

    /// Hands printed lines on. Whoever reads them may be slow, and the workers wait for the supervisor meanwhile.
    private func pass(_ lines: [String], from worker: SupervisedWorker) {
        guard let job = worker.job else { return }
        let start = ContinuousClock.now
        job.print(lines)
        let spent = start.duration(to: .now)
        for worker in workers { worker.extendDeadline(by: spent) }
    }
}
