/// What one check came to.
public struct CheckResult: Sendable {
    /// How a check ended.
    public enum Status: String, Sendable {
        /// It found nothing.
        case passed
        /// It found something.
        case failed
        /// Its code failed; what it had found until then is kept.
        case errored
        /// Its process was killed, or ended by itself; what it had found until then is kept.
        case killed
    }

    /// The check.
    public let check: EntryDescription
    /// How it ended.
    public let status: Status
    /// What it found, in the order of its records.
    public let findings: [Finding]
    /// How long it took.
    public let seconds: Double
    /// Why it did not run to its end, where it did not.
    public let failure: PluginError?

    /// What a check came to that ran to its end, or failed.
    init(
        check: EntryDescription,
        findings: [Finding],
        seconds: Double,
        failure: PluginError? = nil,
        wasKilled: Bool = false
    ) {
        self.check = check
        self.findings = findings
        self.seconds = seconds
        self.failure = failure
        status = failure == nil ? (findings.isEmpty ? .passed : .failed) : wasKilled ? .killed : .errored
    }
}
