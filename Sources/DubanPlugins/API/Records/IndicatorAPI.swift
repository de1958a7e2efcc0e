import DubanModel
import DubanStore
import LuaHost

/// The derived values of indicators.
enum IndicatorAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "series",
                "{ scope = …, from = …, to = … } -> list",
                """
                Its values for a scope (an organization or its code), oldest first: tables with `period`, `value`, `single` \
                (of the period alone), `growth` (as published), `computed_growth`, `rank` and `year_sum` (of twelve months up to it). What is not known is \
                nil. `from` and `to` are periods and may be left out.
                """
            ) { call in
                for field in ["value", "growth", "rank", .period, .indicator, "scope"] as [FieldName] {
                    try context.check(field, of: .observation)
                }
                let reader = try RecordReader(call, .indicator, context, needs: "accumulation")
                let options = try call.table(2)
                let query = Query(.observation, order: [Query.Order(.period)])
                    .and(.indicator, .equal(.text(try reader.code)))
                    .and("scope", .equal(.text(try scope(options, call))))
                let observations = try context.openSnapshot().records(query)
                let isCumulative = try reader.text("accumulation") == "cumulative"
                let rows = SeriesRows(observations, isCumulative: isCumulative)
                try call.push(
                    try rows.table(
                        from: try bound(options, "from", call, context),
                        to: try bound(options, "to", call, context),
                        call,
                        context
                    )
                )
                return 1
            }
        ]
    }

    private static func scope(_ options: LuaTable, _ call: borrowing LuaCall) throws -> String {
        switch try options.raw("scope") {
        case .string(let code): return code
        case .record(let record): return try record.value(ofField: 0).text ?? ""
        default:
            throw call.argumentError(
                2,
                "scope is missing: expected an organization or its code",
                zh: "缺少 scope：应为单位或其代码"
            )
        }
    }

    private static func bound(
        _ options: LuaTable,
        _ name: String,
        _ call: borrowing LuaCall,
        _ context: HostContext
    ) throws -> Period? {
        switch try options.raw(name) {
        case .nil: return nil
        case .string(let written):
            if let period = Period(written) { return period }
            throw call.argumentError(
                2,
                "\(name) '\(written)' is no period: expected \(FieldType.period.expectation.english)",
                zh: "\(name)“\(written)”不是时期：应为\(FieldType.period.expectation(.simplifiedChinese))"
            )
        case .boxed(let boxed) where boxed.type === (try context.hostTypes().period):
            return PeriodAPI.period(boxed.value)
        default:
            throw call.argumentError(
                2,
                "\(name) is no period: expected \(FieldType.period.expectation.english)",
                zh: "\(name) 不是时期：应为\(FieldType.period.expectation(.simplifiedChinese))"
            )
        }
    }
}
