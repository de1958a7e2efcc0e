import DubanModel

/// The SQL of the tables that keep a model: its present state, and the states that it had before.
enum SchemaSQL {
    /// The columns that hold the two times of a present state: since when it holds, and since when that is recorded.
    static let presentColumns = ["valid_from", "known_from"]
    /// The columns that hold the times of a former state; see ``HistoryRow``.
    static let historyColumns = ["valid_from", "valid_to", "known_from", "end_known", "known_to"]

    /// The statements that create a model's tables and indexes.
    static func creating(_ model: Model) -> [String] {
        let fields = model.storedFields
        let columns = fields.map { field in
            var column = "\(field.name) \(type(of: field))"
            if field.isRequired { column += " NOT NULL" }
            if field.name == .code { column += " UNIQUE" }
            if case .reference(let target) = field.type {
                column += " REFERENCES \(target)(code) DEFERRABLE INITIALLY DEFERRED"
            }
            return column
        }
        let present = ["id INTEGER PRIMARY KEY"] + columns + presentColumns.map { "\($0) INTEGER NOT NULL" }
        let former =
            ["version INTEGER PRIMARY KEY", "id INTEGER NOT NULL REFERENCES \(model.name)(id)"]
            + fields.map { "\($0.name) \(type(of: $0))" } + historyColumns.map { "\($0) INTEGER NOT NULL" }
        return [
            "CREATE TABLE \(model.name) (\n  \(present.joined(separator: ",\n  "))\n)",
            "CREATE TABLE \(model.name)_history (\n  \(former.joined(separator: ",\n  "))\n)",
            "CREATE INDEX \(model.name)_history_by_id ON \(model.name)_history (id, valid_from)",
            "CREATE INDEX \(model.name)_history_by_code ON \(model.name)_history (code)",
        ] + indexes(of: model)
    }

    private static func indexes(of model: Model) -> [String] {
        let indexed: [[FieldName]] =
            switch model.name {
            case "task": [[.status, .due], [.lead], [.meeting]]
            case "unit", "feedback": [[.task], [.organization]]
            case "milestone", "investment": [[.project]]
            case "observation": [[.indicator, "scope", .period]]
            default: []
            }
        return indexed.map { fields in
            let names = fields.map(\.rawValue)
            return "CREATE INDEX \(model.name)_by_\(names.joined(separator: "_")) "
                + "ON \(model.name) (\(names.joined(separator: ", ")))"
        }
    }

    private static func type(of field: Field) -> String {
        switch field.type {
        case .integer, .boolean, .moment, .money: "INTEGER"
        case .number, .percent: "REAL"
        case .text, .period, .choice, .reference: "TEXT"
        }
    }
}
