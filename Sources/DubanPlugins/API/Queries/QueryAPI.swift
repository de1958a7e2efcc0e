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
                var query = try call.object(1, types.query).query
                query.narrow(
                    by: try ConditionReader(context: context, model: query.model).conditions(try call.table(2))
                )
                try call.push(QueryBox(query), types.query)
                return 1
            },
            .method(
                "order_by",
                "(field, ...) -> query",
                "Orders by fields; a hyphen before the name puts the largest first: `order_by(\"-due\", \"code\")`."
            ) { call in
                let types = try context.hostTypes()
                var query = try call.object(1, types.query).query
                var index = 2
                repeat {
                    let written = try call.string(index)
                    let isDescending = written.hasPrefix("-")
                    let name = FieldName(rawValue: isDescending ? String(written.dropFirst()) : written)
                    try context.check(name, of: query.model)
                    query.order.append(Query.Order(name, isDescending: isDescending))
                    index += 1
                } while index <= call.count
                try call.push(QueryBox(query), types.query)
                return 1
            },
            .method("limit", "(count) -> query", "Keeps the first records only.") { call in
                let types = try context.hostTypes()
                var query = try call.object(1, types.query).query
                let limit = try call.integer(2)
                guard limit >= 0 else { throw call.argumentError(2, "a count of 0 or more expected, got \(limit)") }
                query.limit = Int(clamping: limit)
                try call.push(QueryBox(query), types.query)
                return 1
            },
            .method(
                "group_by",
                "(field, ...) -> grouped query",
                "Groups the records by equal values: `group_by(\"lead\"):count()`."
            ) { call in
                let types = try context.hostTypes()
                let query = try call.object(1, types.query).query
                var fields: [FieldName] = []
                var index = 2
                repeat {
                    let name = FieldName(rawValue: try call.string(index))
                    try context.check(name, of: query.model)
                    fields.append(name)
                    index += 1
                } while index <= call.count
                try call.push(GroupedQueryBox(query, by: fields), types.group)
                return 1
            },
        ]
    }

    private static func reading(_ context: HostContext) -> [APIMember] {
        [
            .method("each", "() -> iterator", "Goes over the records: `for task in duban.tasks:each() do … end`.") {
                call in
                let query = try call.object(1, try context.hostTypes().query).query
                return try call.pushIteration(over: try cursor(over: query, context))
            },
            .method("all", "() -> list", "The records as a list.") { call in
                let query = try call.object(1, try context.hostTypes().query).query
                let rows = try context.openSnapshot().rowIDs(query)
                let detached = try context.detachedCursor(of: query.model)
                let list = try call.makeTable()
                for (offset, row) in rows.enumerated() {
                    if offset.isMultiple(of: 1024) { try call.checkDeadline() }
                    try list.setRaw(.integer(Int64(offset + 1)), to: try detached.record(row: row))
                }
                try call.push(list)
                return 1
            },
            .method("first", "() -> record or nil", "The first record.") { call in
                let query = try call.object(1, try context.hostTypes().query).query
                return try pushFirst(of: query, to: call, context)
            },
            .method("find", "(code) -> record or nil", "The record with a code.") { call in
                let query = try call.object(1, try context.hostTypes().query).query
                let code = try call.string(2)
                return try pushFirst(of: query.and(.code, .equal(.text(code))), to: call, context)
            },
            .method("count", "() -> integer", "How many records there are. Done by the database.") { call in
                let query = try call.object(1, try context.hostTypes().query).query
                try call.push(try context.openSnapshot().count(query))
                return 1
            },
        ]
            + AggregateFunction.allCases.map { function in
                .method(
                    function.rawValue,
                    "(field) -> value",
                    function.documentation + " Done by the database."
                ) { call in
                    let query = try call.object(1, try context.hostTypes().query).query
                    let field = FieldName(rawValue: try call.string(2))
                    try context.check(field, of: query.model)
                    let row = try context.openSnapshot().aggregate([function.aggregate(of: field)], of: query).first
                    let outcome = row?.values.first ?? .null
                    try call.push(try function.luaValue(outcome, of: field, in: query.model, context))
                    return 1
                }
            }
    }

    /// A cursor over a query's records.
    static func cursor(over query: Query, _ context: HostContext) throws -> LuaCursor {
        let stream = RecordStream(query, in: try context.openSnapshot())
        return try context.hostTypes().makeCursor(
            query.model,
            rows: try stream.rows(),
            provider: stream,
            snapshot: context.snapshotNumber
        )
    }

    static func pushFirst(of query: Query, to call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        var query = query
        query.limit = min(query.limit ?? 1, 1)
        if let row = try context.openSnapshot().rowIDs(query).first {
            try call.pushRecord(row: row, from: try context.detachedCursor(of: query.model))
        } else {
            try call.pushNil()
        }
        return 1
    }
}
