import DubanModel

/// Checks of a plugin that go over the rows of a model together, part by part and on as many workers as are idle. What
/// they come to does not depend on who did which part.
final class SharedScan {
    let model: String
    /// The checks, by their full names.
    let checks: [String]
    private let parts: [ClosedRange<Int64>]
    private var nextPart = 0
    private var ended = 0
    private var findings: [String: [Int: [ScannedFinding]]] = [:]
    private var lines: [String: [Int: [String]]] = [:]
    private var seconds: [String: Double] = [:]
    private var findingCounts: [String: Int] = [:]
    private var printed = 0
    /// The checks that are to be run by themselves.
    private(set) var failed: Set<String> = []

    /// About as many rows as a part has: enough for a request to cost nothing, few enough to share out evenly.
    private static let rowsPerPart: Int64 = 16_384

    init(model: String, checks: [String], rows: ClosedRange<Int64>) {
        self.model = model
        self.checks = checks
        var parts: [ClosedRange<Int64>] = []
        var first = rows.lowerBound
        while first <= rows.upperBound {
            let (end, overflow) = first.addingReportingOverflow(SharedScan.rowsPerPart - 1)
            let last = overflow ? rows.upperBound : min(end, rows.upperBound)
            parts.append(first...last)
            guard last < rows.upperBound else { break }
            first = last + 1
        }
        self.parts = parts
    }

    /// How many parts nobody has begun.
    var waitingParts: Int { isPointless ? 0 : parts.count - nextPart }

    /// Whether nothing is left to do.
    var isFinished: Bool { waitingParts == 0 && ended == nextPart }

    /// Whether every check has failed.
    private var isPointless: Bool { failed.count == checks.count }

    /// The next part, which somebody begins now.
    func takePart() -> Int? {
        guard waitingParts > 0 else { return nil }
        nextPart += 1
        return nextPart - 1
    }

    /// The request for a part.
    func call(part: Int, plugin: String, mayReadAhead: Bool) -> ScanCall {
        ScanCall(
            model: model,
            rows: parts[part],
            checks: checks.filter { !failed.contains($0) }.map { String($0.dropFirst(plugin.count + 1)) },
            isFirst: part == 0,
            mayReadAhead: mayReadAhead
        )
    }

    /// How far it is, in hundredths.
    var percent: Int { parts.isEmpty ? 100 : ended * 100 / parts.count }

    /// - Throws: `WireError` for findings that the checks cannot have made.
    func take(_ more: [ScannedFinding], part: Int) throws(WireError) {
        for found in more {
            let check = found.finding.check
            guard checks.contains(check), parts[part].contains(found.row) else {
                throw WireError("findings that the checks cannot have made")
            }
            guard !failed.contains(check) else { continue }
            findings[check, default: [:]][part, default: []].append(found)
            findingCounts[check, default: 0] += 1
            if findingCounts[check] ?? 0 > FindingCollector.limit { fail(check) }
        }
    }

    /// - Parameter most: how many bytes are kept; a check that prints more says so where it runs by itself.
    func take(_ more: [ScannedLine], part: Int, most: Int) {
        for line in more where !failed.contains(line.check) {
            printed += line.text.utf8.count + 1
            if printed > most {
                fail(line.check)
            } else {
                lines[line.check, default: [:]][part, default: []].append(line.text)
            }
        }
    }

    /// A part has been gone over.
    ///
    /// - Parameter limit: the seconds that a check's code may run.
    func end(_ outcomes: [ScanOutcome], limit: Double) {
        ended += 1
        for outcome in outcomes {
            seconds[outcome.check, default: 0] += outcome.seconds
            if outcome.hasFailed || seconds[outcome.check] ?? 0 > limit { fail(outcome.check) }
        }
    }

    /// A part came to nothing, and nobody knows whose fault it was.
    func lose() {
        ended += 1
        for check in checks { fail(check) }
    }

    private func fail(_ check: String) {
        failed.insert(check)
        findings[check] = nil
        lines[check] = nil
    }

    /// What a check has printed, in the order of the rows.
    func output(of check: String) -> [String] {
        let parts = lines[check] ?? [:]
        return parts.keys.sorted().flatMap { parts[$0] ?? [] }
    }

    /// What a check has found, in the order of the rows.
    func result(of check: EntryDescription) -> CheckResult {
        let parts = findings[check.name] ?? [:]
        var numbers = FindingNumbers()
        let ordered = parts.keys.sorted().flatMap { parts[$0] ?? [] }.map { found in
            var finding = found.finding
            finding.id = numbers.numbered(finding.id)
            return finding
        }
        return CheckResult(check: check, findings: ordered, seconds: seconds[check.name] ?? 0)
    }
}
