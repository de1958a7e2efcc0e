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
                "A table a group with the group's fields and `count`, in the order of the fields' values."
            ) { call in
                let box = try call.object(1, try context.hostTypes().group)
                try call.push(try rows(of: box, aggregate: .count, name: "count", call: call, context))
                return 1
            }
        ]
            + QueryAPI.aggregates.map { name, documentation, aggregate in
                .method(name, "(field) -> list", "As `count`, with `\(name)`: \(documentation)") { call in
                    let box = try call.object(1, try context.hostTypes().group)
                    let field = FieldName(rawValue: try call.string(2))
                    try QueryAPI.check(field, of: box.query.model)
                    let rows = try rows(
                        of: box,
                        aggregate: aggregate(field),
                        name: name,
                        ofNothing: name == "sum" ? try QueryAPI.zero(of: field, in: box.query.model, context) : .nil,
                        call: call,
                        context
                    )
                    try call.push(rows)
                    return 1
                }
            }
    }

    /// - Parameter empty: what a group in which no value is known gives.
    private static func rows(
        of box: GroupedQueryBox,
        aggregate: Query.Aggregate,
        name: String,
        ofNothing empty: LuaValue = .nil,
        call: borrowing LuaCall,
        _ context: HostContext
    ) throws -> LuaTable {
        let conversion = FieldConversion(context: context)
        var list: [LuaValue] = []
        for row in try context.openSnapshot().aggregate([aggregate], of: box.query, groupedBy: box.fields) {
            var fields: [String: LuaValue] = [:]
            for (field, value) in zip(box.fields, row.group) { fields[field.rawValue] = try conversion.luaValue(value) }
            let value = try row.values.first.map { try conversion.luaValue($0) } ?? .nil
            fields[name] = value.isNil ? empty : value
            list.append(.table(try call.makeTable(fields: fields)))
        }
        return try call.makeTable(list: list)
    }
}
