import DubanModel

/// Checks of a plugin that go over the rows of a model together, part by part and on as many workers as are idle. What
/// they come to does not depend on who did which part.
final class SharedScan {
    /// Some of the rows.
    private struct Part {
        var rows: ClosedRange<Int64>
        /// The only ones that are looked at; nil for all of them.
        var only: [Int64]?
    }

    /// What a check has come to so far.
    private struct Tally {
        var findings: [Int: [ScannedFinding]] = [:]
        var findingCount = 0
        var lines: [Int: [String]] = [:]
        var seconds = 0.0
        var reads = CheckReads()
    }

    let model: String
    /// The checks, by their full names.
    let checks: [String]
    private let plans: [String: CheckPlan]
    /// What the checks are known to have said of the rows that are not looked at.
    private let known: [String: KnownVerdicts]
    private let stale: Set<Int64>?
    private let parts: [Part]
    /// Whether each part is gone over in no time.
    let hasSmallParts: Bool
    private var nextPart = 0
    private var ended = 0
    private var tallies: [String: Tally] = [:]
    private var printed = 0
    /// The checks that are to be run by themselves.
    private(set) var failed: Set<String> = []

    /// About as many rows as a part has: enough for a request to cost nothing, few enough to share out evenly.
    private static let rowsPerPart = 16_384

    /// - Parameters:
    ///   - plans: those of the checks, which are to go over the same rows.
    ///   - known: their known verdicts, by the checks' names; only looked at where not all rows are gone over.
    init?(_ plans: [CheckPlan], known: [String: KnownVerdicts]) {
        guard let first = plans.first else { return nil }
        model = first.model
        checks = plans.map(\.check)
        self.plans = Dictionary(plans.map { ($0.check, $0) }) { first, _ in first }
        self.known = first.stale == nil ? [:] : known
        stale = first.stale.map { Set($0) }
        if let rows = first.stale ?? first.candidates {
            parts = SharedScan.parts(of: rows)
        } else {
            // Two large parts still keep two workers busy.
            let least = first.isCostly ? first.rows.count / 2 + 1 : 0
            parts = SharedScan.parts(of: first.rows, size: max(SharedScan.rowsPerPart, least))
        }
        hasSmallParts = parts.allSatisfy { ($0.only?.count ?? $0.rows.count) <= SharedScan.rowsPerPart }
    }

    private static func parts(of rows: ClosedRange<Int64>, size: Int) -> [Part] {
        var parts: [Part] = []
        var first = rows.lowerBound
        while first <= rows.upperBound {
            let (end, overflow) = first.addingReportingOverflow(Int64(clamping: size) - 1)
            let last = overflow ? rows.upperBound : min(end, rows.upperBound)
            parts.append(Part(rows: first...last))
            guard last < rows.upperBound else { break }
            first = last + 1
        }
        return parts
    }

    private static func parts(of rows: [Int64]) -> [Part] {
        stride(from: 0, to: rows.count, by: rowsPerPart).compactMap { start in
            let some = Array(rows[start..<min(start + rowsPerPart, rows.count)])
            guard let first = some.first, let last = some.last, first <= last else { return nil }
            return Part(rows: first...last, only: some)
        }
    }

    /// How many parts nobody has begun.
    var waitingParts: Int { isPointless ? 0 : parts.count - nextPart }

    /// Whether nothing is left to do.
    var isFinished: Bool { waitingParts == 0 && ended == nextPart }

    /// Whether it goes over some rows only, because the rest is known.
    var isRenewal: Bool { stale != nil }

    /// Whether every check has failed.
    private var isPointless: Bool { failed.count == checks.count }

    /// The next part, which somebody begins now.
    func takePart() -> Int? {
        guard waitingParts > 0 else { return nil }
        nextPart += 1
        return nextPart - 1
    }

    /// The request for a part.
    func call(part: Int, plugin: String, reading: ScanCall.Reading) -> ScanCall {
        ScanCall(
            model: model,
            rows: parts[part].rows,
            only: parts[part].only,
            checks: checks.filter { !failed.contains($0) }.map { String($0.dropFirst(plugin.count + 1)) },
            isFirst: part == 0,
            reading: reading
        )
    }

    /// Whether somebody who goes over some rows goes over all of its rows with it.
    func isBegun(by call: ScanCall, plugin: String) -> Bool {
        parts.count == 1 && nextPart == 0 && self.call(part: 0, plugin: plugin, reading: call.reading) == call
    }

    /// How far it is, in hundredths.
    var percent: Int { parts.isEmpty ? 100 : ended * 100 / parts.count }

    /// - Throws: `WireError` for findings that the checks cannot have made.
    func take(_ more: [ScannedFinding], part: Int) throws(WireError) {
        for found in more {
            let check = checks.first { found.finding.texts.isOf($0) }
            guard let check, parts[part].rows.contains(found.row) else {
                throw WireError("findings that the checks cannot have made")
            }
            guard !failed.contains(check) else { continue }
            tallies[check, default: Tally()].findings[part, default: []].append(found)
            tallies[check]?.findingCount += 1
            if tallies[check]?.findingCount ?? 0 > FindingCollector.limit { fail(check) }
        }
    }

    /// - Parameter most: how many bytes are kept; a check that prints more says so where it runs by itself.
    func take(_ more: [ScannedLine], part: Int, most: Int) {
        for line in more where !failed.contains(line.check) {
            printed += line.text.utf8.count + 1
            if printed > most {
                fail(line.check)
            } else {
                tallies[line.check, default: Tally()].lines[part, default: []].append(line.text)
            }
        }
    }

    /// A part has been gone over.
    ///
    /// - Parameter limit: the seconds that a check's code may run.
    func end(_ outcomes: [ScanOutcome], limit: Double) {
        ended += 1
        for outcome in outcomes where checks.contains(outcome.check) && !failed.contains(outcome.check) {
            var tally = tallies[outcome.check] ?? Tally()
            tally.seconds += outcome.seconds
            tally.reads.formUnion(outcome.reads)
            tallies[outcome.check] = tally
            if outcome.hasFailed || tally.seconds > limit { fail(outcome.check) }
        }
    }

    /// A part came to nothing, and nobody knows whose fault it was.
    func lose() {
        ended += 1
        for check in checks { fail(check) }
    }

    private func fail(_ check: String) {
        failed.insert(check)
        tallies[check] = nil
    }

    /// What a check has printed, in the order of the rows.
    func output(of check: String) -> [String] {
        let lines = tallies[check]?.lines ?? [:]
        return lines.keys.sorted().flatMap { lines[$0] ?? [] }
    }

    /// What a check says of every row, of those that were gone over and those that were not; nil where it fails after all.
    func verdicts(of check: String) -> KnownVerdicts? {
        guard let plan = plans[check] else { return nil }
        let tally = tallies[check] ?? Tally()
        var findings = tally.findings.keys.sorted().flatMap { tally.findings[$0] ?? [] }
        var reads = tally.reads
        if let stale, let known = known[check] {
            findings = SharedScan.merged(known.findings, without: stale, findings)
            reads.formUnion(known.state.reads.forgetting(rows: stale))
        }
        guard findings.count <= FindingCollector.limit else {
            fail(check)
            return nil
        }
        var state = plan.state
        state.reads = reads
        return KnownVerdicts(state: state, findings: findings)
    }

    /// Whether what is known of a check may stay as it is: it found nothing on the rows that were gone over, now nor before,
    /// and so few of them can be gone over the next time once more.
    func mayKeepWhatIsKnown(of check: String) -> Bool {
        guard let stale, stale.count <= ScanCall.fewRows, let known = known[check], let plan = plans[check] else {
            return false
        }
        let isSameDay = known.state.day == plan.state.day || !known.state.reads.dependsOnDay
        return isSameDay && known.state.conditions == plan.state.conditions
            && tallies[check]?.findings.isEmpty ?? true && !known.findings.contains { stale.contains($0.row) }
    }

    /// Known findings without those on stale rows, and the new findings on these, in the order of their rows.
    private static func merged(
        _ known: [ScannedFinding],
        without stale: Set<Int64>,
        _ new: [ScannedFinding]
    ) -> [ScannedFinding] {
        if new.isEmpty, !known.contains(where: { stale.contains($0.row) }) { return known }
        var merged: [ScannedFinding] = []
        merged.reserveCapacity(known.count + new.count)
        var next = new.startIndex
        for found in known where !stale.contains(found.row) {
            while next < new.endIndex, new[next].row < found.row {
                merged.append(new[next])
                next += 1
            }
            merged.append(found)
        }
        return merged + new[next...]
    }

    /// What a check that says these things came to.
    func result(of check: EntryDescription, _ verdicts: KnownVerdicts) -> CheckResult {
        var findings = verdicts.findings.map { found in
            var finding = found.finding
            finding.number = 1
            return finding
        }
        FindingNumbers.number(&findings)
        return CheckResult(check: check, findings: findings, seconds: tallies[check.name]?.seconds ?? 0)
    }
}
