import DubanModel
import DubanStore
import LuaHost

/// The three-batch rates in scripts.
enum BatchAPI {
    /// What the rates are counted from.
    private static let fields: [FieldName] = ["stage", "batch", "start_actual", "capacity_reached"]

    static func push(_ call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        for field in fields { try context.check(field, of: .project) }
        let projects = try context.openSnapshot().records(try query(call, context))
        let rates = BatchRates(projects, asOf: context.today)
        let table = try call.makeTable(fields: [
            "fulfilment": try value(rates.fulfilment, call),
            "start": try value(rates.start, call),
            "production": try value(rates.production, call),
            "capacity": try value(rates.capacity, call),
        ])
        try call.push(table)
        return 1
    }

    private static func query(_ call: borrowing LuaCall, _ context: HostContext) throws -> Query {
        guard let query = try call.optionalObject(1, try context.hostTypes().query)?.query else {
            return Query.standing(.project)
        }
        guard query.model.name == Model.project.name else {
            throw call.argumentError(
                1,
                "expected a query of projects, got one of \(query.model.plural)",
                zh: "应为项目查询，得到的是 \(query.model.plural) 的查询"
            )
        }
        return query
    }

    private static func value(_ rate: BatchRates.Rate, _ call: borrowing LuaCall) throws -> LuaValue {
        .table(
            try call.makeTable(fields: [
                "reached": .integer(Int64(rate.reached)),
                "all": .integer(Int64(rate.all)),
                "percent": rate.percent.map { .number($0) } ?? .nil,
            ])
        )
    }
}
