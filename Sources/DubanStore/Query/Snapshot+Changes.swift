import Crypto
public import DubanModel

/// What has changed since some moment, for whoever keeps what they made of it.
extension Snapshot {
    /// What tells an event from one of another history that has the same number: a digest of all that it holds.
    public func mark(of event: Int64) throws(StoreError) -> String {
        var digest = SHA256()
        try reading {
            let statement = try prepare(
                SQLCompiler.Compiled(sql: EventTable.whole, parameters: [.integer(event)])
            )
            guard try statement.step() else { return }
            for column in 0..<Int32(7) { digest.update(data: Array((statement.text(at: column) + "\0").utf8)) }
        }
        return digest.finalize().map { String($0, radix: 16) }.joined(separator: ".")
    }

    /// The codes of the records that have events after one, by model; nil where there are more than `most` events.
    public func changes(after event: Int64, most: Int) throws(StoreError) -> [String: Set<String>]? {
        var changes: [String: Set<String>] = [:]
        var count = 0
        try reading {
            let statement = try prepare(
                SQLCompiler.Compiled(
                    sql: EventTable.subjectsAfter,
                    parameters: [.integer(event), .integer(Int64(most) + 1)]
                )
            )
            while try statement.step() {
                count += 1
                changes[statement.text(at: 0), default: []].insert(statement.text(at: 1))
            }
        }
        return count > most ? nil : changes
    }

    /// The rows of the records with these codes.
    public func rowIDs(of model: Model, codes: some Sequence<String>) throws(StoreError) -> [Int64] {
        try rowIDs(
            SQLCompiler.Compiled(
                sql: "SELECT id FROM \(model.name) WHERE code IN (SELECT value FROM json_each(?))",
                parameters: [Snapshot.list(codes)]
            )
        )
    }

    /// The codes that a field of the records with these codes names, and has ever named; nil where that is not kept.
    public func codesEverNamed(
        by field: FieldName,
        of model: Model,
        codes: some Sequence<String>
    ) throws(StoreError) -> Set<String>? {
        guard let field = model.field(field), field.isStored, case .reference = field.type else { return nil }
        let list = Snapshot.list(codes)
        var named: Set<String> = []
        try reading {
            let ids = "SELECT id FROM \(model.name) WHERE code IN (SELECT value FROM json_each(?))"
            let statement = try prepare(
                SQLCompiler.Compiled(
                    sql: "SELECT \(field.name) FROM \(model.name) WHERE id IN (\(ids)) "
                        + "UNION SELECT \(field.name) FROM \(model.name)_history WHERE id IN (\(ids))",
                    parameters: [list, list]
                )
            )
            while try statement.step() {
                if case .text(let code) = statement.value(at: 0, as: .text) { named.insert(code) }
            }
        }
        return named
    }

    /// The rows in which a moment lies on one of two days or between them; nil for a field that is no stored moment.
    public func rowIDs(
        of model: Model,
        where field: FieldName,
        liesFrom first: CivilDate,
        to last: CivilDate
    ) throws(StoreError) -> [Int64]? {
        guard let known = model.field(field), known.type == .moment, known.isStored else { return nil }
        return try rowIDs(
            SQLCompiler.Compiled(
                sql: "SELECT id FROM \(model.name) WHERE \(known.name) BETWEEN ? AND ?",
                parameters: [.moment(.start(of: first)), .moment(Moment(last))]
            )
        )
    }

    /// The rows that meet some conditions and not others, where that can be told of: both lists must be alike but for the
    /// values with which the same fields are compared. Nil otherwise.
    ///
    /// Rows that have changed may be among them or not.
    public func rowIDs(
        of model: Model,
        meeting conditions: [Condition],
        butNot others: [Condition]
    ) throws(StoreError) -> [Int64]? {
        guard conditions.count == others.count else { return nil }
        var rows: [Int64] = []
        for (condition, other) in zip(conditions, others) where condition != other {
            guard condition.field == other.field, let opposite = other.opposite(like: condition) else { return nil }
            var query = Query.standing(model)
            query.narrow(by: conditions + [opposite])
            rows += try rowIDs(query)
        }
        return rows
    }

    private func rowIDs(_ compiled: SQLCompiler.Compiled) throws(StoreError) -> [Int64] {
        var rows: [Int64] = []
        try reading {
            let statement = try prepare(compiled)
            while try statement.step() { rows.append(statement.integer(at: 0)) }
        }
        return rows
    }

    /// Codes as one parameter, however many they are.
    private static func list(_ codes: some Sequence<String>) -> FieldValue {
        .text(JSONValue.array(codes.map { .string($0) }).text(indented: false))
    }
}

extension Condition {
    /// What is met where this is not, of known values, provided that another condition compares in the same way.
    fileprivate func opposite(like other: Condition) -> Condition? {
        switch (comparison, other.comparison) {
        case (.less(let value), .less): Condition(field, .greaterOrEqual(value))
        case (.lessOrEqual(let value), .lessOrEqual): Condition(field, .greater(value))
        case (.greater(let value), .greater): Condition(field, .lessOrEqual(value))
        case (.greaterOrEqual(let value), .greaterOrEqual): Condition(field, .less(value))
        case (.equal(let value), .equal) where !value.isNull: Condition(field, .notEqual(value))
        case (.oneOf(let values), .oneOf) where !values.contains(.null): Condition(field, .noneOf(values))
        default: nil
        }
    }
}
