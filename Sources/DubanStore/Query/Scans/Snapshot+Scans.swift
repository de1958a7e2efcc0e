import CRowSource
public import DubanModel

/// Going over the rows of a model for several readers at once.
extension Snapshot {
    /// Of a large model not all rows are gone through when an index leads to fewer than one in so many, where somebody goes
    /// through all of them anyway and where nobody does.
    private static let narrowShare = (besidesAll: 1_024, alone: 64)
    /// Models with fewer rows are always gone through.
    private static let smallModel = 4_096

    /// The ids between which the rows lie that a query asks for; nil where they cannot be told by them.
    public func scanRange(of query: Query) throws(StoreError) -> ClosedRange<Int64>? {
        let query = query.on(catalog)
        // Whatever is wrong with its conditions, it is told of where the query is read.
        guard query.order.isEmpty, query.limit == nil, compiler.isPresent(query.model),
            query.conditionsBesidesStanding != nil, (try? compiler.select(query, fields: [])) != nil
        else { return nil }
        return try extent(of: query.model)
    }

    /// For each of the queries the only rows that matter, ascending, where an index leads to few; nil where all of them are
    /// gone through.
    public func scanCandidates(of queries: [Query]) throws(StoreError) -> [[Int64]?] {
        var rowsByCondition: [String: [Condition: [Int64]?]] = [:]
        var candidates: [[Int64]?] = []
        let queries = queries.map { $0.on(catalog) }
        let goneThrough = Set(queries.filter { $0.conditionsBesidesStanding?.isEmpty == true }.map(\.model.name))
        for query in queries {
            let model = query.model
            let isGoneThrough = goneThrough.contains(model.name)
            let share = isGoneThrough ? Snapshot.narrowShare.besidesAll : Snapshot.narrowShare.alone
            var fewest: [Int64]?
            let count = try extent(of: model)?.count ?? 0
            for condition in query.conditionsBesidesStanding ?? [] where count > Snapshot.smallModel {
                if rowsByCondition[model.name]?[condition] == nil {
                    let few = count / share
                    let rows = try rowIDs(meeting: condition, of: model, fewerThan: few)
                    rowsByCondition[model.name, default: [:]][condition] = .some(rows)
                }
                guard let known = rowsByCondition[model.name]?[condition], let found = known else { continue }
                if found.count < fewest?.count ?? .max { fewest = found }
            }
            candidates.append(fewest)
        }
        return candidates
    }

    /// The rows of which an index tells without a look at the records that they meet a condition, ascending; nil where none
    /// does or where there are not that few.
    private func rowIDs(
        meeting condition: Condition,
        of model: Model,
        fewerThan few: Int
    ) throws(StoreError) -> [Int64]? {
        var compiled = try compiler.unscoped.matching(Query(model, where: [condition]), selecting: "r.id")
        compiled.sql += " LIMIT \(few)"
        var rows: [Int64]?
        try reading {
            let plan = SQLCompiler.Compiled(sql: "EXPLAIN QUERY PLAN " + compiled.sql, parameters: compiled.parameters)
            let explained = try prepare(plan)
            guard try explained.step(), explained.text(at: 3).hasPrefix("SEARCH r USING COVERING INDEX") else { return }
            var found: [Int64] = []
            let statement = try prepare(compiled)
            while try statement.step() { found.append(statement.integer(at: 0)) }
            if found.count < few { rows = found.sorted() }
        }
        return rows
    }

    /// Whether it takes long to find out which records of a model may be seen.
    public func isCostlyToScope(_ model: Model) -> Bool {
        isScoped && (model.name == Model.task.name || model.owner != nil)
    }

    /// Whether only some organizations' records are seen.
    public var isScoped: Bool { compiler.rows != nil }

    /// The ids between which a model's rows lie; nil where it has none.
    private func extent(of model: Model) throws(StoreError) -> ClosedRange<Int64>? {
        var range: ClosedRange<Int64>?
        try reading {
            // Two statements: the engine looks each up at an end of the table.
            var ends: [Int64] = []
            for end in ["min", "max"] {
                let statement = try prepare(
                    SQLCompiler.Compiled(sql: "SELECT \(end)(id) FROM \(model.name)", parameters: [])
                )
                if try statement.step(), case .integer(let id) = statement.value(at: 0, as: .integer) {
                    ends.append(id)
                }
            }
            if ends.count == 2, ends[0] <= ends[1] { range = ends[0]...ends[1] }
        }
        return range
    }

    /// Opens a scan over rows of a model that stand. It may end before the last of them, see ``RowScan/rows``.
    ///
    /// - Parameters:
    ///   - rows: the ids between which they lie.
    ///   - only: the only ones of them that are read; nil for all.
    ///   - fields: the fields that are read, by their place in the model; those that conditions need come on top.
    ///   - readers: the queries of the readers, each of which has a ``scanRange(of:)``.
    ///   - kept: rows of this snapshot that were kept; those that are read may be kept as well.
    public func scan(
        _ model: Model,
        rows: ClosedRange<Int64>,
        only: [Int64]? = nil,
        fields: [Int],
        readers: [Query],
        kept: KeptRows? = nil
    ) throws(StoreError) -> RowScan {
        let model = catalog.current(model)
        var layout = ScanLayout(model: model, fields: fields, compiler: compiler)
        let filters = try layout.filters(readers.map { $0.on(catalog).conditionsBesidesStanding ?? [] })
        // What somebody has in mind who sees less is not kept, and neither is what only the engine tells.
        if let kept, only == nil, layout.conditions.isEmpty, seesAll(layout.fields, of: model),
            let (feed, rows) = try feed(of: layout, rows: rows, kept: kept)
        {
            return RowScan(feed, rows: rows, columns: layout.readColumns, filters: filters)
        }
        let engine = try engineRows(layout, rows: rows, only: only)
        return RowScan(engine, rows: rows, columns: layout.readColumns, filters: filters)
    }

    /// Rows of which columns are kept, or are to be kept; nil where the engine is to read them as ever.
    private func feed(
        of layout: ScanLayout,
        rows: ClosedRange<Int64>,
        kept: KeptRows
    ) throws(StoreError) -> (any RowFeed, ClosedRange<Int64>)? {
        let segment = kept.segment(of: layout.model, from: rows.lowerBound)
        let missing = layout.fields.filter { segment?.column($0, withValues: layout.readsValues(of: $0)) == nil }
        if let segment, missing.isEmpty {
            let columns = layout.fields.compactMap { segment.columns[$0] }
            let rows = rows.clamped(to: segment.rows)
            return (ColumnRows(segment.ids, columns, rows: rows), rows)
        }
        // Columns are added to all the rows of others or to none.
        guard let room = kept.room(for: rows), segment == nil || segment?.rows == rows else { return nil }
        let additional = layout.narrowed(to: missing)
        let recorded = RecordedRows(
            layout,
            rows: rows,
            additional: additional,
            readBy: try engineRows(additional, rows: rows),
            beside: segment,
            in: kept,
            room: room
        )
        return recorded.map { ($0, rows) }
    }

    /// Whether every value of some fields is seen.
    private func seesAll(_ fields: [Int], of model: Model) -> Bool {
        !isScoped && fields.allSatisfy { compiler.read.allows(model.fields[$0], of: model) }
    }

    /// The rows of a scan as the engine reads them.
    private func engineRows(
        _ layout: ScanLayout,
        rows: ClosedRange<Int64>,
        only: [Int64]? = nil
    ) throws(StoreError) -> EngineRows {
        let compiled = try compiler.scan(Query.standing(layout.model), rows: rows, only: only, layout: layout)
        var engineRows: EngineRows?
        try reading {
            let statement = try prepare(compiled)
            guard let inner = statement.lendRowSource() else { throw StoreError.outOfMemoryForQuery }
            guard let ahead = row_source_ahead_new(inner, layout.columnCount, gate.pointer) else {
                inner.pointee.close(inner)
                throw StoreError.outOfMemoryForQuery
            }
            for column in layout.unread { row_source_ahead_leave_unread(ahead, column) }
            engineRows = EngineRows(ahead, of: statement)
        }
        guard let engineRows else { throw .outOfMemoryForQuery }
        return engineRows
    }
}

extension Query {
    /// What a query of records that stand asks for besides; nil where it asks for withdrawn ones, too.
    public var conditionsBesidesStanding: [Condition]? {
        let standing = Query.standing(model).conditions
        guard standing.allSatisfy(conditions.contains) else { return nil }
        return conditions.filter { !standing.contains($0) }
    }
}
