import DubanModel

/// Puts fields that ledgers add into SQL. Their names are letters, digits and underscores.
enum LedgerSQL {
    /// The value of a field, out of the column with the JSON object; nothing where that is not JSON or holds a value of
    /// another type.
    static func value(of field: Field, in column: String) -> String {
        let path = "'$.\(field.name)'"
        let found = "json_extract(\(column), \(path))"
        let types = kinds(of: field.type).map { "'\($0)'" }.joined(separator: ", ")
        // The conditions stand one inside the other: the engine refuses to look into what is no JSON.
        return "CASE WHEN json_valid(\(column)) THEN CASE WHEN json_type(\(column), \(path)) IN (\(types)) "
            + "THEN \(inRange(found, field.type)) END END"
    }

    /// The value, unless it is a number beyond what the type holds.
    private static func inRange(_ found: String, _ type: FieldType) -> String {
        switch type {
        case .text, .choice, .period, .reference: found
        case .integer, .boolean, .moment, .money: "CASE typeof(\(found)) WHEN 'integer' THEN \(found) END"
        case .number, .percent:
            "CASE WHEN abs(\(found)) <= \(Double.greatestFiniteMagnitude) THEN CAST(\(found) AS REAL) END"
        }
    }

    /// The kinds of JSON values, as the engine calls them, in which values of a type are kept.
    static func kinds(of type: FieldType) -> [String] {
        switch type {
        case .text, .choice, .period, .reference: ["text"]
        case .integer, .boolean, .moment, .money: ["integer"]
        case .number, .percent: ["integer", "real"]
        }
    }
}
