/// The columns that tell the times of a state, beside those that hold its fields.
enum StateColumns {
    /// Of a present state: since when it holds, and since when that is recorded.
    static let present = ["valid_from", "known_from"]
    /// Of a former state; see ``HistoryRow``.
    static let former = ["valid_from", "valid_to", "known_from", "end_known", "known_to"]
}
