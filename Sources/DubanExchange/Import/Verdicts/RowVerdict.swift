/// What became, or would become, of one row of a file.
public struct RowVerdict: Sendable, Equatable {
    /// What becomes of a row.
    public enum Outcome: String, Sendable, CaseIterable {
        /// A record that was not there before.
        case created
        /// A record of which something changes.
        case updated
        /// A record that was so already.
        case unchanged
        /// It cannot be imported.
        case rejected
        /// It waits for the rows that cannot be imported.
        case withheld
    }

    /// The line or the sheet's row.
    public let line: Int
    /// The record's code, as far as it has one.
    public let code: String
    /// What the record is called.
    public let title: String
    /// What becomes of it.
    public let outcome: Outcome
}
