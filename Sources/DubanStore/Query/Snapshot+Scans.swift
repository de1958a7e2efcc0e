import CRowSource
public import DubanModel

/// Going over the rows of a model for several readers at once.
extension Snapshot {
    /// How a query is best read.
    public enum ScanPlan: Sendable, Hashable {
        /// By itself: an index leads to few rows, or they cannot be told by their ids.
        case alone
        /// With others, in one scan over the rows with these ids.
        case shared(rows: ClosedRange<Int64>)
    }

    /// Of a large model a query is read by itself when an index leads to fewer than one row in so many.
    private static let narrowShare = 64
    /// Models with fewer rows are always gone through.
    private static let smallModel = 4_096

    /// How queries of one model are best read that keep the order of entry and have no limit, in their order.
    public func scanPlans(of queries: [Query]) throws(StoreError) -> [ScanPlan] {
        var extents: [String: ClosedRange<Int64>?] = [:]
        var narrowness: [Condition: Bool] = [:]
        var plans: [ScanPlan] = []
        for query in queries.map({ $0.on(catalog) }) {
            let model = query.model
            if extents[model.name] == nil { extents[model.name] = .some(try extent(of: model)) }
            // Whatever is wrong with its conditions, it is told of where the query is read.
            guard query.order.isEmpty, query.limit == nil, compiler.isPresent(model), let known = extents[model.name],
                let rows = known, let conditions = query.standingConditions,
                (try? compiler.select(query, fields: [])) != nil
            else {
                plans.append(.alone)
                continue
            }
            var isNarrow = false
            if rows.count > Snapshot.smallModel {
                let few = rows.count / Snapshot.narrowShare
                for condition in conditions where !isNarrow {
                    if narrowness[condition] == nil {
                        narrowness[condition] = try leads(condition, of: model, toFewerThan: few)
                    }
                    isNarrow = narrowness[condition] ?? false
                }
            }
            plans.append(isNarrow ? .alone : .shared(rows: rows))
        }
        return plans
    }

    /// Whether an index tells without a look at the records that few meet a condition.
    private func leads(_ condition: Condition, of model: Model, toFewerThan few: Int) throws(StoreError) -> Bool {
        var compiled = try compiler.matching(Query(model, where: [condition]), selecting: "1")
        compiled.sql = "SELECT count(*) FROM (\(compiled.sql) LIMIT \(few))"
        var isSearched = false
        var count: Int64 = 0
        try reading {
            let plan = SQLCompiler.Compiled(sql: "EXPLAIN QUERY PLAN " + compiled.sql, parameters: compiled.parameters)
            let explained = try prepare(plan)
            while try explained.step() {
                let detail = explained.text(at: 3)
                if detail.hasPrefix("SEARCH r USING COVERING INDEX") || detail.contains("(rowid=?)") {
                    isSearched = true
                }
            }
            guard isSearched else { return }
            let statement = try prepare(compiled)
            if try statement.step() { count = statement.integer(at: 0) }
        }
        return isSearched && count < Int64(few)
    }

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

    /// Opens a scan over rows of a model that stand.
    ///
    /// - Parameters:
    ///   - rows: the ids between which they lie.
    ///   - fields: the fields that are read, by their place in the model; those that conditions need come on top.
    ///   - readers: the queries of the readers, each of which has ``ScanPlan/shared(rows:)``.
    public func scan(
        _ model: Model,
        rows: ClosedRange<Int64>,
        fields: [Int],
        readers: [Query]
    ) throws(StoreError) -> RowScan {
        let model = catalog.current(model)
        var layout = ScanLayout(model: model, fields: fields, compiler: compiler)
        var tests: [[RowFilter.Test]] = []
        for reader in readers { tests.append(try layout.tests(of: reader.on(catalog).standingConditions ?? [])) }
        let standing = Query.standing(model)
        let compiled = try compiler.scan(standing, rows: rows, layout: layout)
        var filters: [RowFilter?] = []
        for list in tests { filters.append(list.isEmpty ? nil : try RowFilter(layout.placed(list))) }
        var scan: RowScan?
        try reading {
            guard let inner = try prepare(compiled).takeRowSource() else { throw StoreError.outOfMemoryForScan }
            guard let ahead = row_source_ahead_new(inner, layout.columnCount, gate.pointer) else {
                inner.pointee.close(inner)
                throw StoreError.outOfMemoryForScan
            }
            for column in layout.unread { row_source_ahead_leave_unread(ahead, column) }
            scan = RowScan(source: ahead, fields: layout.fields, filters: filters)
        }
        guard let scan else { throw .outOfMemoryForScan }
        return scan
    }
}

extension Query {
    /// What a query of records that stand asks for besides; nil where it asks for withdrawn ones, too.
    var standingConditions: [Condition]? {
        let standing = Query.standing(model).conditions
        guard standing.allSatisfy(conditions.contains) else { return nil }
        return conditions.filter { !standing.contains($0) }
    }
}

extension StoreError {
    fileprivate static let outOfMemoryForScan = StoreError(.database, "out of memory while opening a query")
}
