import DubanModel

/// The checks of a plugin that are to be run, and what is left to do of them.
final class CheckList {
    private let checks: [EntryDescription]
    private var scans: [SharedScan] = []
    /// The checks that run by themselves, in their order.
    private var alone: [EntryDescription]
    /// Whether a check runs by itself. There is only one at a time.
    private var isOneAlone = false
    private var isPlanned: Bool
    private var isPlanning = false
    private var resultsByCheck: [String: CheckResult] = [:]

    /// - Parameter sharesRows: whether checks may go over rows together.
    init(_ checks: [EntryDescription], sharesRows: Bool) {
        self.checks = checks
        alone = checks
        isPlanned = !sharesRows || checks.isEmpty
    }

    /// What the checks came to, in their order.
    var results: [CheckResult] { checks.compactMap { resultsByCheck[$0.name] } }

    /// Whether every check has come to something.
    var isDone: Bool { resultsByCheck.count == checks.count }

    /// How many parts of scans nobody has begun.
    var waitingParts: Int { scans.reduce(0) { $0 + $1.waitingParts } }

    /// The checks that may go over rows together.
    var candidates: [EntryDescription] { checks.filter { $0.model != nil } }

    /// A part of the work, which somebody begins now; nil where nothing is left for now.
    func takeItem() -> WorkItem? {
        guard isPlanned else {
            if isPlanning { return nil }
            isPlanning = true
            if !candidates.isEmpty { return .plan }
            isPlanned = true
            return takeItem()
        }
        for scan in scans {
            if let part = scan.takePart() { return .rows(scan, part: part) }
        }
        guard !isOneAlone, let check = alone.first else { return nil }
        isOneAlone = true
        return .check(check)
    }

    /// It is known which checks run together; none where that could not be found out.
    ///
    /// - Throws: `WireError` for plans that cannot be.
    func share(_ plans: [CheckPlan]) throws(WireError) {
        isPlanned = true
        var models: [String] = []
        for plan in plans {
            guard alone.contains(where: { $0.name == plan.check && $0.model == plan.model }) else {
                throw WireError("a plan for no check")
            }
            if !models.contains(plan.model) { models.append(plan.model) }
        }
        for model in models {
            let together = plans.filter { $0.model == model }
            guard let rows = together.first?.rows, together.allSatisfy({ $0.rows == rows }) else {
                throw WireError("plans that do not fit each other")
            }
            let scan = SharedScan(model: model, checks: together.map(\.check), rows: rows)
            // One check over few rows gains nothing.
            guard together.count > 1 || scan.waitingParts > 1 else { continue }
            scans.append(scan)
            alone.removeAll { scan.checks.contains($0.name) }
        }
    }

    /// Takes what a scan came to, once it has come to its end. Checks that failed are still to be run by themselves.
    ///
    /// - Returns: the checks that have ended with it.
    func settle(_ scan: SharedScan) -> [EntryDescription] {
        guard scan.isFinished else { return [] }
        scans.removeAll { $0 === scan }
        let members = checks.filter { scan.checks.contains($0.name) }
        let ended = members.filter { !scan.failed.contains($0.name) }
        for check in ended { resultsByCheck[check.name] = scan.result(of: check) }
        let left = Set(alone.map(\.name)).union(scan.failed)
        alone = checks.filter { left.contains($0.name) }
        return ended
    }

    /// A check that ran by itself has ended.
    func end(_ result: CheckResult) {
        resultsByCheck[result.check.name] = result
        alone.removeAll { $0.name == result.check.name }
        isOneAlone = false
    }

    /// Gives up what is left; the checks that have come to nothing.
    func abandon() -> [EntryDescription] {
        isPlanned = true
        scans = []
        return checks.filter { resultsByCheck[$0.name] == nil }
    }
}
