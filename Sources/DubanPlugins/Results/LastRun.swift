public import DubanModel

/// What the checks of a workspace found when they last ran. Without it, everything is new.
public struct LastRun: Sendable {
    private struct Check: Codable {
        var asOf: String
        var findings: [String]
    }

    private let state: KeptState<[String: Check]>
    private var checks: [String: Check]

    /// Reads what is known of the last run.
    public init(workspace folder: String) {
        state = KeptState("findings", workspace: folder, format: "duban findings 2")
        checks = state.read() ?? [:]
    }

    /// The ids of what a check found; nil where it has never run.
    public func findings(of check: String) -> Set<String>? {
        checks[check].map { Set($0.findings) }
    }

    /// Notes what checks have found that ran to their end. Where the folder cannot be written, nothing is lost but the
    /// comparison.
    public mutating func note(_ results: [CheckResult], asOf: CivilDate) {
        for result in results where result.failure == nil {
            checks[result.check.name] = Check(asOf: asOf.description, findings: result.findings.map(\.id))
        }
        try? state.write(checks)
    }
}
