import DubanModel
import DubanStore
import LuaHost

/// The methods of grouped queries.
enum GroupedQueryAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "count",
                "() -> list",
                """
                A table a group with the group's fields and `count`, in the order of the fields' values: by one field, the \
                list of its different values. Nothing known is a group, too, and comes first.
                """
            ) { call in
                let box = try call.object(1, try context.hostTypes().group)
                let rows = try rows(of: box, .count, name: "count", call: call, context) { count in
                    try FieldConversion(context: context).luaValue(count)
                }
                try call.push(rows)
                return 1
            }
        ]
            + AggregateFunction.allCases.map { function in
                let name = function.rawValue
                return .method(
                    name,
                    "\(function.parameters) -> list",
                    "As `count`, with `\(name)`: \(function.documentation)"
                ) { call in
                    let box = try call.object(1, try context.hostTypes().group)
                    let field = FieldName(rawValue: try call.string(2))
                    let aggregate = try function.aggregate(of: field, call: call)
                    let rows = try rows(of: box, aggregate, name: name, call: call, context) { outcome in
                        try function.luaValue(outcome, of: field, in: box.box.query.model, context)
                    }
                    try call.push(rows)
                    return 1
                }.since(function.level)
            }
    }

    /// A table a group: the group's fields, and under `name` what `value` makes of the aggregate.
    private static func rows(
        of box: GroupedQueryBox,
        _ aggregate: Query.Aggregate,
        name: String,
        call: borrowing LuaCall,
        _ context: HostContext,
        value: (FieldValue) throws -> LuaValue
    ) throws -> LuaTable {
        let conversion = FieldConversion(context: context)
        var list: [LuaValue] = []
        for row in try QueryAPI.aggregate(aggregate, of: box, call: call, context) {
            var fields: [String: LuaValue] = [:]
            for (field, value) in zip(box.fields, row.group) { fields[field.rawValue] = try conversion.luaValue(value) }
            fields[name] = try value(row.value)
            list.append(.table(try call.makeTable(fields: fields)))
        }
        return try call.makeTable(list: list)
    }
}
