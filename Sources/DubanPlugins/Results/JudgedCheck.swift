/// What one check came to, once waivers, thresholds and an earlier run are looked at.
public struct JudgedCheck: Sendable {
    /// The run.
    public let result: CheckResult
    /// What counts, in the order of the records.
    public let findings: [JudgedFinding]
    /// What somebody answers for.
    public let waived: [JudgedFinding]
    /// The ids of what an earlier run found and this one did not; nil where it is compared with none.
    public let settled: [String]?

    /// Judges a run.
    ///
    /// - Parameters:
    ///   - earlier: the ids of what an earlier run found; nil where the run is compared with none.
    ///   - showsNewOnly: whether what was found then is left out now.
    public init(_ result: CheckResult, waivers: ActiveWaivers, earlier: Set<String>?, showsNewOnly: Bool = true) {
        self.result = result
        var (standing, waived): ([JudgedFinding], [JudgedFinding]) = ([], [])
        standing.reserveCapacity(result.findings.count)
        let counted = result.findings.count { waivers.waiver(of: $0) == nil }
        let severity = result.check.severity(ofFindings: counted)
        for finding in result.findings {
            let waiver = waivers.waiver(of: finding)
            let judged = JudgedFinding(
                finding: finding,
                severity: severity,
                waiver: waiver,
                isNew: earlier.map { !$0.contains(finding.id) }
            )
            if waiver != nil {
                waived.append(judged)
            } else if judged.isNew != false || !showsNewOnly {
                standing.append(judged)
            }
        }
        findings = standing
        self.waived = waived
        settled = earlier.map { earlier in
            earlier.subtracting(result.findings.map(\.id)).sorted()
        }
    }

    /// How it ended. A check all of whose findings are waived, or known already, has passed.
    public var status: CheckResult.Status {
        switch result.status {
        case .errored, .killed: result.status
        case .passed, .failed: findings.isEmpty ? .passed : .failed
        }
    }
}

extension EntryDescription {
    /// How much findings matter when there are so many: by the check's thresholds, where it has some.
    func severity(ofFindings count: Int) -> Severity {
        guard warnIf != nil || errorIf != nil else { return severity ?? .warning }
        if errorIf?.isMet(by: count) == true { return .error }
        return warnIf?.isMet(by: count) == true ? .warning : .note
    }
}
