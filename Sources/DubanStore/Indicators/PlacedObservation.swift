import DubanModel
import GRDB

/// What decides whether an observation fits its indicator.
struct PlacedObservation {
    let code: String
    let indicator: String
    let period: String
    let scope: String
    /// The kind of organization that its scope is.
    let scopeKind: String

    /// Goes through the present observations, all of them or those whose field has a value, in the order of their codes.
    static func forEach(
        where field: FieldName? = nil,
        is value: String = "",
        in database: Database,
        _ body: (PlacedObservation) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT o.code, o.indicator, o.period, o.scope, s.kind FROM observation AS o
                  JOIN organization AS s ON s.code = o.scope
                  \(field.map { "WHERE o.\($0) = ?" } ?? "") ORDER BY o.code
                """,
            arguments: field == nil ? [] : [value]
        )
        while let row = try rows.next() {
            try body(
                PlacedObservation(code: row[0], indicator: row[1], period: row[2], scope: row[3], scopeKind: row[4])
            )
        }
    }
}
