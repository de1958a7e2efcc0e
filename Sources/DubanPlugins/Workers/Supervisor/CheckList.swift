import DubanModel

/// The checks of a plugin that are to be run, and what is left to do of them.
final class CheckList {
    /// Whether it is known which checks run together.
    private enum Planning {
        case notBegun
        case asked
        case ended
    }

    private let checks: [EntryDescription]
    private var scans: [SharedScan] = []
    /// The checks that run by themselves, in their order.
    private var alone: [EntryDescription]
    /// Whether a check runs by itself. There is only one at a time.
    private var isOneAlone = false
    private var planning: Planning
    private var resultsByCheck: [String: CheckResult] = [:]
    private let keeper: VerdictKeeper?
    /// What a worker is asked first, once that has been looked up.
    private var prepared: CheckQuestions?

    /// - Parameters:
    ///   - sharesRows: whether checks may go over rows together.
    ///   - keeper: what keeps their verdicts; nil where none are kept.
    ///   - prepared: what a worker is asked first, where that has been looked up.
    ///   - isAsked: whether a worker has been asked that already.
    init(
        _ checks: [EntryDescription],
        sharesRows: Bool,
        keeper: VerdictKeeper?,
        prepared: CheckQuestions? = nil,
        isAsked: Bool = false
    ) {
        self.checks = checks
        self.keeper = keeper
        alone = checks
        planning = .ended
        self.prepared = prepared
        if isAsked {
            planning = .asked
        } else if sharesRows, checks.contains(where: \.mayShareRows) {
            planning = .notBegun
        }
    }

    /// What the checks came to, in their order.
    var results: [CheckResult] { checks.compactMap { resultsByCheck[$0.name] } }

    /// Whether every check has come to something.
    var isDone: Bool { resultsByCheck.count == checks.count }

    /// Whether what there is to do is not known yet.
    var isPlanning: Bool { planning != .ended }

    /// How many parts of scans nobody has begun.
    var waitingParts: Int { scans.reduce(0) { $0 + $1.waitingParts } }

    /// Whether every part of the work has been begun by somebody.
    var isHandedOut: Bool { !isPlanning && waitingParts == 0 && alone.count == (isOneAlone ? 1 : 0) }

    /// What they are known to have said, by their names.
    private var known: [String: KnownVerdicts] { prepared?.known ?? [:] }

    /// What is asked of them first.
    func questions() -> [PlanQuestion] {
        let questions = prepared ?? CheckQuestions(checks, keeper: keeper)
        prepared = questions
        return questions.questions
    }

    /// A part of the work, which somebody begins now; nil where nothing is left for now.
    func takeItem() -> WorkItem? {
        switch planning {
        case .notBegun:
            planning = .asked
            return .plan
        case .asked: return nil
        case .ended: break
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
        planning = .ended
        for plan in plans {
            let isAsked = alone.contains { $0.name == plan.check && $0.model == plan.model }
            guard isAsked, plan.stale == nil || known[plan.check] != nil else { throw WireError("a plan for no check") }
        }
        var left = plans
        while let first = left.first {
            let together = left.filter { $0.goesOverTheSameRows(as: first) }
            left.removeAll { plan in together.contains { $0.check == plan.check } }
            // One check over few rows gains nothing, and what is known of none is looked at no faster.
            guard let scan = SharedScan(together, known: known),
                together.count > 1 || scan.waitingParts > 1 || scan.isRenewal || first.candidates != nil
            else { continue }
            scans.append(scan)
            alone.removeAll { scan.checks.contains($0.name) }
        }
        // Of some everything is known already.
        for scan in scans { _ = settle(scan) }
    }

    /// A worker goes over rows without having been told so.
    ///
    /// - Returns: the part of the work that this is.
    /// - Throws: `WireError` where nobody has any business with these rows.
    func begin(_ call: ScanCall, plugin: String) throws(WireError) -> WorkItem {
        guard let scan = scans.first(where: { $0.isBegun(by: call, plugin: plugin) }), let part = scan.takePart() else {
            throw WireError("rows that nobody asked for")
        }
        return .rows(scan, part: part)
    }

    /// Takes what a scan came to, once it has come to its end. Checks that failed are still to be run by themselves.
    ///
    /// - Returns: the checks that have ended with it.
    func settle(_ scan: SharedScan) -> [EntryDescription] {
        guard scan.isFinished else { return [] }
        scans.removeAll { $0 === scan }
        let members = checks.filter { scan.checks.contains($0.name) }
        for check in members where !scan.failed.contains(check.name) {
            guard let verdicts = scan.verdicts(of: check.name) else { continue }
            resultsByCheck[check.name] = scan.result(of: check, verdicts)
            // What was printed would not be printed again.
            guard scan.output(of: check.name).isEmpty, !scan.mayKeepWhatIsKnown(of: check.name) else { continue }
            keeper?.keep(verdicts, of: check.name)
        }
        let ended = members.filter { !scan.failed.contains($0.name) }
        let left = Set(alone.map(\.name)).union(scan.failed)
        alone = checks.filter { left.contains($0.name) }
        return ended
    }

    /// A check that ran by itself has ended.
    func end(_ result: CheckResult) {
        resultsByCheck[result.check.name] = result
        alone.removeAll { $0.name == result.check.name }
        isOneAlone = false
        if result.failure != nil { keeper?.forget(result.check.name) }
    }

    /// Gives up what is left; the checks that have come to nothing.
    func abandon() -> [EntryDescription] {
        planning = .ended
        scans = []
        return checks.filter { resultsByCheck[$0.name] == nil }
    }
}
