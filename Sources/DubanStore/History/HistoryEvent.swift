public import DubanModel

/// An entry of the append-only history: one change of one record.
public struct HistoryEvent: Sendable {
    /// The record's model, by name.
    public let model: String
    /// The record's code.
    public let subject: String
    /// What happened, such as `created`, `updated` or `closed`.
    public let kind: String
    /// When it took effect.
    public let effective: Moment
    /// When it was recorded.
    public let recorded: Moment
    /// Who did it.
    public let actor: String
    /// What changed, by field: the value before and the value after.
    public let changes: [FieldName: Change]

    /// A field's value before and after.
    public struct Change: Sendable, Hashable {
        /// The value before.
        public let before: FieldValue
        /// The value after.
        public let after: FieldValue
    }
}
