import DubanModel

/// An index that alone answers what is asked of a few fields of many records, of the present and of any day of the past.
struct StateIndex {
    let model: Model
    let fields: [FieldName]

    static let all = [StateIndex(model: .task, fields: [.status, .due])]

    /// The name of the index of former states.
    var formerName: String { "\(model.name)_history_by_\(suffix)" }

    /// The node of a former state, written as in the index, so that the engine knows it again.
    static let node = "version >> \(HistoryNode.recordBits)"

    /// The statements that make it.
    var definitions: String {
        let columns = fields.map(\.rawValue).joined(separator: ", ")
        return """
            CREATE INDEX \(model.name)_by_\(suffix) ON \(model.name) (\(columns), valid_from);
            CREATE INDEX \(formerName) ON \(model.name)_history (\(StateIndex.node), \(columns), valid_from, valid_to);
            """
    }

    private var suffix: String { fields.map(\.rawValue).joined(separator: "_") }
}
