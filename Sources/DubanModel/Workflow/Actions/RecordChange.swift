/// A record that an action makes or changes.
public struct RecordChange: Sendable, Hashable {
    /// The record as it is from then on.
    public let record: Record
    /// What happened to it, for the history.
    public let event: String
    /// What was said with it.
    public let note: String?

    /// Describes a change.
    public init(_ record: Record, event: String, note: String? = nil) {
        self.record = record
        self.event = event
        self.note = note
    }
}
