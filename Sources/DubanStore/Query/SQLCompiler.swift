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

    private func columns(_ fields: [Int], of model: Model) -> String {
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
            expression(try field(name, of: query.model), of: query.model)
        }
        let aggregateColumns = try aggregates.map { aggregate throws(StoreError) in
            try aggregateSQL(of: aggregate, in: query.model) { expression($0, of: query.model) }
        }
        let columns = (groupColumns + aggregateColumns).joined(separator: ", ")
        guard query.limit != nil else {
            var compiled = try matching(inner, selecting: columns)
            if !groups.isEmpty {
                let positions = (1...groups.count).map(String.init).joined(separator: ", ")
                compiled.sql += " GROUP BY \(positions) ORDER BY \(positions)"
            }
            return compiled
        }
        // A limit applies to the records before they are counted, so they are selected first.
        let all = Array(query.model.fields.indices)
        let selected = try select(inner, fields: all)
        let names = query.model.fields.map(columnName)
        var sql = "WITH limited(id, \(names.joined(separator: ", "))) AS (\(selected.sql)) SELECT "
        let renamed =
            try groups.map { name throws(StoreError) in "r.\(columnName(try field(name, of: query.model)))" }
            + aggregates.map { aggregate throws(StoreError) in
                try aggregateSQL(of: aggregate, in: query.model) { "r.\(columnName($0))" }
            }
        sql += renamed.joined(separator: ", ") + " FROM limited AS r"
        if !groups.isEmpty {
            let positions = (1...groups.count).map(String.init).joined(separator: ", ")
            sql += " GROUP BY \(positions) ORDER BY \(positions)"
        }
        return Compiled(sql: sql, parameters: selected.parameters)
    }

    /// A field's name; in quotes where people made it up, who may have taken a word of SQL.
    private func columnName(_ field: Field) -> String {
        field.isMember ? "\"\(field.name)\"" : field.name.rawValue
    }

    /// A field's value, or nothing where it may not be read: its column keeps its place.
    private func readable(_ field: Field, of model: Model) -> String {
        read.allows(field, of: model) ? expression(field, of: model) : "NULL"
    }

    private func matching(
        _ query: Query,
        rowID: Int64? = nil,
        selecting columns: String
    ) throws(StoreError) -> Compiled {
        guard read.allows(query.model) else { throw .forbidden(Permission(query.model)) }
        var compiled = Compiled(sql: "", parameters: [])
        let isNarrow = rowID != nil || query.isNarrow
        compiled.sql = "SELECT \(columns) FROM \(source(query.model, isNarrow: isNarrow)) AS r"
        var terms: [String] = []
        if let rowID {
            terms.append("r.id = ?")
            compiled.parameters.append(.integer(rowID))
        }
        for condition in query.conditions {
            let field = try field(condition.field, of: query.model)
            let term = ConditionSQL(expression: expression(field, of: query.model), field: field)
            terms.append(try term.sql(for: condition.comparison, parameters: &compiled.parameters))
        }
        let visible = rows?.condition(
            on: query.model,
            isNarrow: isNarrow,
            source: source,
            parameters: &compiled.parameters
        )
        if let visible { terms.append(visible) }
        if !terms.isEmpty { compiled.sql += " WHERE " + terms.joined(separator: " AND ") }
        return compiled
    }

    private func ordering(_ query: Query) throws(StoreError) -> String {
        var terms: [String] = []
        for order in query.order {
            let expression = expression(try field(order.field, of: query.model), of: query.model)
            terms.append(expression + (order.isDescending ? " DESC NULLS LAST" : " ASC NULLS LAST"))
        }
        return " ORDER BY " + (terms + ["r.id"]).joined(separator: ", ")
    }

    /// The aggregate's SQL, given how a field's value is written where it is computed.
    private func aggregateSQL(
        of aggregate: Query.Aggregate,
        in model: Model,
        value: (Field) -> String
    ) throws(StoreError) -> String {
        switch aggregate {
        case .count: return "count(*)"
        case .sum(let name): return "sum(\(value(try numericField(name, of: model))))"
        case .minimum(let name): return "min(\(value(try field(name, of: model))))"
        case .maximum(let name): return "max(\(value(try field(name, of: model))))"
        case .average(let name):
            let field = try numericField(name, of: model)
            // A mean amount of money is money again, rounded to the fen.
            return field.type == .money ? "CAST(round(avg(\(value(field)))) AS INTEGER)" : "avg(\(value(field)))"
        }
    }

    private func expression(_ field: Field, of model: Model) -> String {
        if case .member(let column) = field.origin { return LedgerSQL.value(of: field, in: "r.\(column)") }
        guard case .lookup(let through, let wanted) = field.origin,
            case .reference(let targetName)? = model.field(through)?.type, let target = Model.named(targetName)
        else { return "r.\(field.name)" }
        return "(SELECT l.\(wanted) FROM \(source(target, isNarrow: true)) AS l WHERE l.code = r.\(through))"
    }

    private func field(_ name: FieldName, of model: Model) throws(StoreError) -> Field {
        guard let field = model.field(name) else {
            throw .invalid(.unknownField(name.rawValue, of: model))
        }
        guard read.allows(field, of: model) else { throw .forbidden(Permission(model, field: name)) }
        return field
    }

    private func numericField(_ name: FieldName, of model: Model) throws(StoreError) -> Field {
        let field = try field(name, of: model)
        switch field.type {
        case .integer, .number, .percent, .money: return field
        default: throw .notNumeric(field)
        }
    }

    /// What records are selected from: the table itself, or the states that the as-of date sees.
    ///
    /// - Parameter isNarrow: whether indexes lead to the few records that are wanted; otherwise all that the date sees
    ///   are gone through.
    func source(_ model: Model, isNarrow: Bool) -> String {
        guard !isPresent(model) else { return model.name }
        let names = ["id"] + model.storedFields.map(\.name.rawValue)
        let fields = names.joined(separator: ", ")
        let moment = asOf.moment.encoded
        var present = "valid_from <= \(moment)"
        if let known = asOf.knownAt?.encoded { present += " AND known_from <= \(known)" }
        let former =
            isNarrow || asOf.knownAt != nil
            ? "SELECT \(fields) FROM \(model.name)_history WHERE \(formerCondition("", at: moment))"
            : "SELECT \(names.map { "h.\($0)" }.joined(separator: ", ")) FROM \(nodeRows) AS n "
                + "CROSS JOIN \(model.name)_history AS h WHERE h.version BETWEEN n.column1 AND n.column2 "
                + "AND \(formerCondition("h.", at: moment))"
        return "(SELECT \(fields) FROM \(model.name) WHERE \(present) UNION ALL \(former))"
    }

    /// Which former states the as-of date sees. What had not been known to have ended went on, as far as was known: such
    /// states may be kept at any node.
    private func formerCondition(_ prefix: String, at moment: Int64) -> String {
        let held = "\(prefix)valid_from <= \(moment)"
        guard let known = asOf.knownAt?.encoded else {
            return held + " AND \(prefix)valid_to > \(moment) AND \(prefix)known_to = \(Int64.max)"
        }
        return held + " AND \(prefix)known_from <= \(known) AND \(prefix)known_to > \(known)"
            + " AND (\(prefix)valid_to > \(moment) OR \(prefix)end_known > \(known))"
    }

    /// The first and the last row number of each node at which states of the as-of day are kept.
    private var nodeRows: String {
        let ranges = HistoryNode.nodes(seenOn: asOf.date).map(HistoryNode.rows)
        return "(VALUES " + ranges.map { "(\($0.lowerBound), \($0.upperBound))" }.joined(separator: ", ") + ")"
    }
}

extension Query {
    /// Whether it asks for few records, by their code or by what they are parts of.
    fileprivate var isNarrow: Bool {
        conditions.contains { condition in
            guard condition.field == .code || condition.field.rawValue == model.owner else { return false }
            return switch condition.comparison {
            case .equal, .oneOf: true
            default: false
            }
        }
    }
}
