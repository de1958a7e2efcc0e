/// A record that somebody proposes to make or to change.
public struct RecordProposal: Sendable, Hashable {
    /// The record's model, by name.
    public let model: String
    /// The record's code; empty for one that is to be given the next free one.
    public var code: String
    /// The values of its fields.
    public var values: [FieldName: FieldValue]
    /// What is said with it, for the history.
    public var note: String?
    /// The organizations that support a new task.
    public var support: [String] = []
    /// Whether a new task is only drafted.
    public var isDraft = false

    /// Makes a proposal.
    public init(_ model: String, code: String = "", values: [FieldName: FieldValue], note: String? = nil) {
        self.model = model
        self.code = code
        self.values = values
        self.note = note
    }
}
