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
        /// It was stopped.
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
    /// Why it failed, where it did.
    public let message: String?
    /// Where in the plugin, innermost first.
    public let traceback: [String]
}
