public import DubanModel
import GRDB

/// An entry of the append-only history: one change of one record.
public struct HistoryEvent: Sendable {
    /// Its number: later events have larger ones.
    public let id: Int64
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
    /// Who did it: an organization or a person's account.
    public let actor: String
    /// Whose account entered it, where that is somebody else.
    public let enteredBy: String?
    /// What was said with it, such as a reason.
    public let note: String?
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

extension HistoryEvent {
    /// Reads an event from a row of the table of events.
    init(_ row: Row, of model: Model) throws(StoreError) {
        self.init(
            id: row["id"],
            model: model.name,
            subject: row["subject"],
            kind: row["kind"],
            effective: Moment(encoded: row["effective"]) ?? .start(of: .earliest),
            recorded: Moment(encoded: row["recorded"]) ?? .start(of: .earliest),
            actor: row["actor"],
            enteredBy: row["entered_by"],
            note: row["note"],
            changes: try ChangesCoding.decode(row["changes"], model: model)
        )
    }
}
