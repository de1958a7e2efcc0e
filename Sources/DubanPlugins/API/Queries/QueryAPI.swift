import DubanModel
import DubanStore
import LuaHost

/// The methods of queries.
enum QueryAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        building(context) + reading(context)
    }

    private static func building(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "where",
                "(conditions) -> query",
                """
                Keeps the records that meet every condition: `{ status = "closed" }`, `{ status = { "assigned", \
                "claimed" } }` (one of), `{ due = { before = ctx.today } }`. Comparisons: before, after, \
                on_or_before, on_or_after, passed_by (times on that day included), within (a period; dates), less_than, more_than, at_least, at_most, is_not, none_of, contains, \
                starts_with, known = true or false.
                """
            ) { call in
                let types = try context.hostTypes()
                let box = try call.object(1, types.query)
                let reader = ConditionReader(context: context, model: box.query.model)
                try call.push(box.narrowed(by: try reader.conditions(try call.table(2)), context), types.query)
                return 1
            },
            .method(
                "order_by",
                "(field, ...) -> query",
                "Orders by fields; a hyphen before the name puts the largest first: `order_by(\"-due\", \"code\")`."
            ) { call in
                let types = try context.hostTypes()
                let box = try call.object(1, types.query)
                var query = box.query
                var index = 2
                repeat {
                    let written = try call.string(index)
                    let isDescending = written.hasPrefix("-")
                    let name = FieldName(rawValue: isDescending ? String(written.dropFirst()) : written)
                    try context.check(name, of: query.model)
                    query.order.append(Query.Order(name, isDescending: isDescending))
                    index += 1
                } while index <= call.count
                try call.push(QueryBox(query, filters: box.filters), types.query)
                return 1
            },
            .method("limit", "(count) -> query", "Keeps the first records only.") { call in
                let types = try context.hostTypes()
                let box = try call.object(1, types.query)
                var query = box.query
                let limit = try call.integer(2)
                guard limit >= 0 else {
                    throw call.argumentError(
                        2,
                        "a count of 0 or more expected, got \(limit)",
                        zh: "应为不小于 0 的个数，得到的是 \(limit)"
                    )
                }
                query.limit = Int(clamping: limit)
                try call.push(QueryBox(query, filters: box.filters), types.query)
                return 1
            },
            .method(
                "group_by",
                "(field, ...) -> grouped query",
                "Groups the records by equal values: `group_by(\"lead\"):count()`."
            ) { call in
                let types = try context.hostTypes()
                let box = try call.object(1, types.query)
                var fields: [FieldName] = []
                var index = 2
                repeat {
                    let name = FieldName(rawValue: try call.string(index))
                    try context.check(name, of: box.query.model)
                    fields.append(name)
                    index += 1
                } while index <= call.count
                try call.push(GroupedQueryBox(box, by: fields), types.group)
                return 1
            },
        ]
    }

    private static func reading(_ context: HostContext) -> [APIMember] {
        [
            .method("each", "() -> iterator", "Goes over the records: `for task in duban.tasks:each() do … end`.") {
                call in
                let box = try call.object(1, try context.hostTypes().query)
                if box.isComputed(context) || context.journal != nil {
                    return try pushIteration(over: box, to: call, context)
                }
                return try call.pushIteration(over: try cursor(over: box.query, context))
            },
            .method("all", "() -> list", "The records as a list.") { call in
                let box = try call.object(1, try context.hostTypes().query)
                let rows = try rows(of: box, context)
                let detached = try context.detachedCursor(of: box.query.model)
                let list = try call.makeTable()
                for (offset, row) in rows.enumerated() {
                    if offset.isMultiple(of: 1024) { try call.checkDeadline() }
                    try list.setRaw(.integer(Int64(offset + 1)), to: try detached.record(row: row))
                    context.journal?.note(row: row, of: box, position: place(of: call))
                }
                try call.push(list)
                return 1
            },
            .method("first", "() -> record or nil", "The first record.") { call in
                let box = try call.object(1, try context.hostTypes().query)
                return try pushFirst(of: box, to: call, context)
            },
            .method("find", "(code) -> record or nil", "The record with a code.") { call in
                let box = try call.object(1, try context.hostTypes().query)
                let condition = Condition(.code, .equal(.text(try call.string(2))))
                return try pushFirst(of: box.narrowed(by: [condition], context), to: call, context)
            },
            .method("count", "() -> integer", "How many records there are. Done by the database.") { call in
                let box = try call.object(1, try context.hostTypes().query)
                let count = try count(of: box, context)
                context.journal?.note(
                    .count,
                    of: GroupedQueryBox(box, by: []),
                    [(group: [], value: .integer(Int64(count)))],
                    position: place(of: call)
                )
                try call.push(count)
                return 1
            },
            .method("exists", "() -> boolean", "Whether there is any record. Done by the database.") { call in
                let box = try call.object(1, try context.hostTypes().query)
                try call.push(
                    box.isComputed(context)
                        ? try !rows(of: box, context).isEmpty
                        : try context.openSnapshot(reading: box.query).exists(box.query)
                )
                return 1
            }.since(2),
        ]
            + AggregateFunction.allCases.map { function in
                .method(
                    function.rawValue,
                    "\(function.parameters) -> \(function.result)",
                    function.documentation + " Done by the database."
                ) { call in
                    let box = try call.object(1, try context.hostTypes().query)
                    let field = FieldName(rawValue: try call.string(2))
                    let grouped = GroupedQueryBox(box, by: [])
                    let wanted = try function.aggregate(of: field, call: call)
                    let rows = try aggregate(wanted, of: grouped, call: call, context)
                    let outcome = rows.first?.value ?? .null
                    try call.push(try function.luaValue(outcome, of: field, in: box.query.model, context))
                    return 1
                }.since(function.level)
            }
    }

    private static func count(of box: QueryBox, _ context: HostContext) throws -> Int {
        box.isComputed(context)
            ? try ComputedQuery(context: context, box: box).rows().count
            : try context.openSnapshot(reading: box.query).count(box.query)
    }

    /// The `file:line` of a call.
    private static func place(of call: borrowing LuaCall) -> String {
        call.position.map { "\($0.file):\($0.line)" } ?? "?"
    }

    /// A cursor over a query's records.
    static func cursor(over query: Query, _ context: HostContext) throws -> LuaCursor {
        let stream = RecordStream(query, in: try context.openSnapshot(reading: query))
        return try context.hostTypes().makeCursor(
            query.model,
            rows: try stream.rows(),
            provider: stream,
            snapshot: context.snapshotNumber
        )
    }

    /// The rows of a query's records.
    private static func rows(of box: QueryBox, _ context: HostContext) throws -> [Int64] {
        box.isComputed(context)
            ? try ComputedQuery(context: context, box: box).rows()
            : try context.openSnapshot(reading: box.query).rowIDs(box.query)
    }

    /// Goes over the records of a query that the database alone cannot answer.
    private static func pushIteration(
        over box: QueryBox,
        to call: borrowing LuaCall,
        _ context: HostContext
    ) throws -> Int {
        let detached = try context.detachedCursor(of: box.query.model)
        var remaining = try rows(of: box, context).makeIterator()
        let next = try call.makeFunction(name: "each") { call in
            guard let row = remaining.next() else {
                try call.pushNil()
                return 1
            }
            context.journal?.note(row: row, of: box, position: place(of: call))
            try call.pushRecord(row: row, from: detached)
            return 1
        }
        try call.push(next)
        return 1
    }

    /// An aggregate by groups, of stored or computed fields.
    static func aggregate(
        _ aggregate: Query.Aggregate,
        of grouped: GroupedQueryBox,
        call: borrowing LuaCall,
        _ context: HostContext
    ) throws -> [(group: [FieldValue], value: FieldValue)] {
        let rows = try rows(of: aggregate, grouped, context)
        context.journal?.note(aggregate, of: grouped, rows, position: place(of: call))
        return rows
    }

    private static func rows(
        of aggregate: Query.Aggregate,
        _ grouped: GroupedQueryBox,
        _ context: HostContext
    ) throws -> [(group: [FieldValue], value: FieldValue)] {
        let model = grouped.box.query.model
        var names = grouped.fields
        if let name = aggregate.field { names.append(name) }
        for name in names { try context.check(name, of: model) }
        guard grouped.box.isComputed(context) || names.contains(where: { context.computed.field($0, of: model) != nil })
        else {
            let rows = try context.openSnapshot(reading: grouped.box.query).aggregate(
                [aggregate],
                of: grouped.box.query,
                groupedBy: grouped.fields
            )
            return rows.map { ($0.group, $0.values.first ?? .null) }
        }
        if let name = aggregate.field { try aggregate.check(try context.check(name, of: model)) }
        return try ComputedQuery(context: context, box: grouped.box).aggregate(aggregate, groupedBy: grouped.fields)
    }

    private static func pushFirst(of box: QueryBox, to call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        guard box.isComputed(context) || context.journal != nil else {
            return try pushFirst(of: box.query, to: call, context)
        }
        if let row = try rows(of: box, context).first {
            context.journal?.note(row: row, of: box, position: place(of: call))
            try call.pushRecord(row: row, from: try context.detachedCursor(of: box.query.model))
        } else {
            try call.pushNil()
        }
        return 1
    }

    static func pushFirst(of query: Query, to call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        var query = query
        query.limit = min(query.limit ?? 1, 1)
        if let row = try context.openSnapshot(reading: query).rowIDs(query).first {
            try call.pushRecord(row: row, from: try context.detachedCursor(of: query.model))
        } else {
            try call.pushNil()
        }
        return 1
    }
}
