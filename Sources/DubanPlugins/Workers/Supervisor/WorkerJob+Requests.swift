// What a worker is told of a job.
extension WorkerJob {
    /// The request for a part of the work.
    ///
    /// - Parameter reading: how rows are read.
    func request(for item: WorkItem, reading: ScanCall.Reading) -> WorkerRequest {
        switch item {
        case .plan: .plan(checks?.questions() ?? [])
        case .rows(let scan, let part): .scan(scan.call(part: part, plugin: name, reading: reading))
        case .check(let check): .run(WorkerRequest.EntryCall(kinds: [.check], id: check.id, arguments: [:]))
        }
    }

    /// What is being done, for a person who waits.
    func description(of item: WorkItem) -> String {
        switch item {
        case .plan: name
        case .rows(let scan, _):
            scan.checks.count == 1 ? "\(scan.checks[0]) \(scan.percent) %" : "\(name) \(scan.percent) %"
        case .check(let check): check.name
        }
    }
}
