import DubanModel

/// Puts queries into SQL. Values always travel as bound parameters; only names out of model descriptions and whole
/// numbers made here become part of the text.
struct SQLCompiler {
    /// SQL text with the values of its parameters.
    struct Compiled {
        var sql: String
        var parameters: [FieldValue]
    }

    /// The state of knowledge, or nil for models whose present state is the one asked for.
    let asOf: AsOf
    /// Whether a model's present state is what the as-of date sees.
    let isPresent: (Model) -> Bool
    /// The models and fields that may be read.
    var read = PermissionSet.everything
    /// Whose records are seen; nil for all records.
    var rows: RowScope?

    /// The same for all records, for what is no result but leads to some.
    var unscoped: SQLCompiler {
        var compiler = self
        compiler.rows = nil
        return compiler
    }

    /// `SELECT` of a query's records: the row's id first, then the fields asked for, by their place in the model.
    func select(_ query: Query, fields: [Int], skipping offset: Int = 0) throws(StoreError) -> Compiled {
        var compiled = try matching(query, selecting: columns(fields, of: query.model))
        compiled.sql += try ordering(query)
        if query.limit != nil || offset > 0 {
            let remaining = query.limit.map { max(0, $0 - offset) } ?? -1
            compiled.sql += " LIMIT \(remaining) OFFSET \(offset)"
        }
        return compiled
    }

    /// `SELECT` of the one record in a row, in the same columns.
    func select(_ model: Model, rowID: Int64, fields: [Int]) throws(StoreError) -> Compiled {
        try matching(Query(model), rowID: rowID, selecting: columns(fields, of: model))
    }

    /// `SELECT` of the rows of a scan: the row's id, its fields, and whether conditions hold that only the engine can tell.
    ///
    /// - Parameter only: the only rows that are selected; nil for all between the ids.
    func scan(
        _ query: Query,
        rows: ClosedRange<Int64>,
        only: [Int64]?,
        layout: ScanLayout
    ) throws(StoreError) -> Compiled {
        let selected = ([columns(layout.fields, of: query.model)] + layout.conditions).joined(separator: ", ")
        // With both, the engine would go through all rows between the ends and look each up among those asked for.
        let ends = only == nil ? rows : nil
        var compiled = try matching(query, ids: ends, only: only, selecting: selected)
        compiled.parameters = layout.parameters + compiled.parameters
        compiled.sql += " ORDER BY r.id"
        return compiled
    }

    /// `SELECT` of one row if a query has any record.
    func existence(_ query: Query) throws(StoreError) -> Compiled {
        // Any record will do, but what may not be read must not be mentioned either.
        _ = try ordering(query)
        var compiled = try matching(query, selecting: "1")
        compiled.sql += " LIMIT \(min(1, max(0, query.limit ?? 1)))"
        return compiled
    }

    /// A condition in SQL.
    func term(
        _ condition: Condition,
        of model: Model,
        parameters: inout [FieldValue]
    ) throws(StoreError) -> String {
        let field = try readableField(condition.field, of: model)
        let term = ConditionSQL(expression: expression(field, of: model), field: field)
        return try term.sql(for: condition.comparison, parameters: &parameters)
    }

    func columns(_ fields: [Int], of model: Model) -> String {
        let expressions = fields.compactMap { position in
            model.fields.indices.contains(position) ? readable(model.fields[position], of: model) : nil
        }
        return (["r.id"] + expressions).joined(separator: ", ")
    }

    /// `SELECT` of aggregates, one row a group: the group fields' values, then the aggregates'.
    func aggregate(
        _ aggregates: [Query.Aggregate],
        of query: Query,
        groupedBy groups: [FieldName]
    ) throws(StoreError) -> Compiled {
        var inner = query
        if query.limit == nil { inner.order = [] }
        let groupColumns = try groups.map { name throws(StoreError) in
            expression(try readableField(name, of: query.model), of: query.model)
        }
        var parameters: [FieldValue] = []
        let aggregateColumns = try aggregates.map { aggregate throws(StoreError) in
            try aggregateSQL(of: aggregate, in: query.model, parameters: &parameters) {
                expression($0, of: query.model)
            }
        }
        let columns = (groupColumns + aggregateColumns).joined(separator: ", ")
        guard query.limit != nil else {
            let named = query.conditions.map(\.field) + groups + aggregates.compactMap(\.field)
            var compiled = try matching(inner, selecting: columns, from: indexedStates(of: query, naming: named))
            compiled.parameters = parameters + compiled.parameters
            if !groups.isEmpty {
                let positions = (1...groups.count).map(String.init).joined(separator: ", ")
                compiled.sql += " GROUP BY \(positions) ORDER BY \(positions)"
            }
            return compiled
        }
        // A limit applies to the records before they are counted, so they are selected first.
        let named = groups + aggregates.compactMap(\.field)
        let fields = query.model.fields.indices.filter { named.contains(query.model.fields[$0].name) }
        let selected = try select(inner, fields: fields)
        parameters = selected.parameters
        let names = ["id"] + fields.map { columnName(query.model.fields[$0]) }
        var sql = "WITH limited(\(names.joined(separator: ", "))) AS (\(selected.sql)) SELECT "
        let renamed =
            try groups.map { name throws(StoreError) in "r.\(columnName(try readableField(name, of: query.model)))" }
            + aggregates.map { aggregate throws(StoreError) in
                try aggregateSQL(of: aggregate, in: query.model, parameters: &parameters) { "r.\(columnName($0))" }
            }
        sql += renamed.joined(separator: ", ") + " FROM limited AS r"
        if !groups.isEmpty {
            let positions = (1...groups.count).map(String.init).joined(separator: ", ")
            sql += " GROUP BY \(positions) ORDER BY \(positions)"
        }
        return Compiled(sql: sql, parameters: parameters)
    }

    /// A field's name; in quotes where people made it up, who may have taken a word of SQL.
    private func columnName(_ field: Field) -> String {
        field.isMember ? "\"\(field.name)\"" : field.name.rawValue
    }

    /// A field's value, or nothing where it may not be read: its column keeps its place.
    private func readable(_ field: Field, of model: Model) -> String {
        read.allows(field, of: model) ? expression(field, of: model) : "NULL"
    }

    /// - Parameter states: what the records are selected from; all states that the as-of date sees unless given.
    func matching(
        _ query: Query,
        rowID: Int64? = nil,
        ids: ClosedRange<Int64>? = nil,
        only: [Int64]? = nil,
        selecting columns: String,
        from states: String? = nil
    ) throws(StoreError) -> Compiled {
        guard read.allows(query.model) else { throw .forbidden(Permission(query.model)) }
        var compiled = Compiled(sql: "", parameters: [])
        let isNarrow = rowID != nil || only != nil || query.isNarrow
        compiled.sql = "SELECT \(columns) FROM \(states ?? source(query.model, isNarrow: isNarrow)) AS r"
        var terms: [String] = []
        if let rowID {
            terms.append("r.id = ?")
            compiled.parameters.append(.integer(rowID))
        }
        if let ids { terms.append("r.id BETWEEN \(ids.lowerBound) AND \(ids.upperBound)") }
        if let only { terms.append("r.id IN (\(only.map(String.init).joined(separator: ", ")))") }
        for condition in query.conditions {
            terms.append(try term(condition, of: query.model, parameters: &compiled.parameters))
        }
        let visible = rows?.condition(
            on: query.model,
            isNarrow: isNarrow,
            source: { source($0, isNarrow: $1) },
            parameters: &compiled.parameters
        )
        if let visible { terms.append(visible) }
        if !terms.isEmpty { compiled.sql += " WHERE " + terms.joined(separator: " AND ") }
        return compiled
    }

    private func ordering(_ query: Query) throws(StoreError) -> String {
        var terms: [String] = []
        for order in query.order {
            let expression = expression(try readableField(order.field, of: query.model), of: query.model)
            terms.append(expression + (order.isDescending ? " DESC NULLS LAST" : " ASC NULLS LAST"))
        }
        return " ORDER BY " + (terms + ["r.id"]).joined(separator: ", ")
    }

    /// The aggregate's SQL, given how a field's value is written where it is computed.
    private func aggregateSQL(
        of aggregate: Query.Aggregate,
        in model: Model,
        parameters: inout [FieldValue],
        value: (Field) -> String
    ) throws(StoreError) -> String {
        guard let name = aggregate.field else { return "count(*)" }
        let field = try readableField(name, of: model)
        try aggregate.check(field)
        let value = value(field)
        switch aggregate {
        case .count: return "count(*)"
        case .sum: return "sum(\(value))"
        case .minimum: return "min(\(value))"
        case .maximum: return "max(\(value))"
        case .average:
            // A mean amount of money is money again, rounded to the fen.
            return field.type == .money ? "CAST(round(avg(\(value))) AS INTEGER)" : "avg(\(value))"
        case .countDistinct: return "count(DISTINCT \(value))"
        case .percentile(_, let share):
            parameters.append(.number(share))
            return "duban_percentile(\(value), ?, \(field.type == .money ? 1 : 0))"
        }
    }

    private func expression(_ field: Field, of model: Model) -> String {
        if case .member(let column) = field.origin { return LedgerSQL.value(of: field, in: "r.\(column)") }
        guard case .lookup(let through, let wanted) = field.origin,
            case .reference(let targetName)? = model.field(through)?.type, let target = Model.named(targetName)
        else { return "r.\(field.name)" }
        return "(SELECT l.\(wanted) FROM \(source(target, isNarrow: true)) AS l WHERE l.code = r.\(through))"
    }

    func readableField(_ name: FieldName, of model: Model) throws(StoreError) -> Field {
        guard let field = model.field(name) else {
            throw .invalid(.unknownField(name.rawValue, of: model))
        }
        guard read.allows(field, of: model) else { throw .forbidden(Permission(model, field: name)) }
        return field
    }
}

extension Query {
    /// Whether it asks for few records, by their code or by what they are parts of.
    var isNarrow: Bool {
        conditions.contains { condition in
            guard condition.field == .code || condition.field.rawValue == model.owner else { return false }
            return switch condition.comparison {
            case .equal, .oneOf: true
            default: false
            }
        }
    }
}
