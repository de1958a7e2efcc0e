import DubanModel
import DubanStore
import LuaHost

/// The derived values of observations.
enum ObservationAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        neighbours(context) + ObservationGrowthAPI.members(context)
    }

    private static func neighbours(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "previous",
                "() -> observation or nil",
                """
                The one before it in its series, as far as it is known; for a value that counts from January, in the \
                same year.
                """
            ) { call in
                let reader = try RecordReader(
                    call,
                    .observation,
                    context,
                    needs: .indicator,
                    "scope",
                    .period,
                    "accumulation"
                )
                guard let period = try reader.period(.period) else {
                    try call.pushNil()
                    return 1
                }
                var query = try series(reader).and(.period, .less(.text(period.description)))
                if try reader.text("accumulation") == "cumulative" {
                    query = query.and(.period, .hasPrefix(String(period.description.prefix(4))))
                }
                query.order = [Query.Order(.period, isDescending: true)]
                return try QueryAPI.pushFirst(of: query, to: call, context)
            },
            .method("same_period_last_year", "() -> observation or nil", "The one for the same period a year before.") {
                call in
                let reader = try RecordReader(call, .observation, context, needs: .indicator, "scope", .period)
                guard let period = try reader.period(.period) else {
                    try call.pushNil()
                    return 1
                }
                let query = try series(reader).and(.period, .equal(.text(period.samePeriodLastYear.description)))
                return try QueryAPI.pushFirst(of: query, to: call, context)
            },
            .method(
                "points_ahead",
                "() -> number or nil",
                """
                Percentage points by which the value is ahead of the calendar: share of the year's target reached less \
                share of the year passed. For a value that counts from January with a target; nil otherwise.
                """
            ) { call in
                let reader = try RecordReader(
                    call,
                    .observation,
                    context,
                    needs: "accumulation",
                    .period,
                    "value",
                    "target"
                )
                guard try reader.text("accumulation") == "cumulative", let period = try reader.period(.period),
                    let value = try reader.number("value"), let target = try reader.number("target"),
                    let points = IndicatorArithmetic.pointsAheadOfTime(value: value, target: target, period: period)
                else {
                    try call.pushNil()
                    return 1
                }
                try call.push(points)
                return 1
            },
        ]
    }

    /// The observations of the same indicator and scope.
    static func series(_ reader: RecordReader) throws -> Query {
        Query(.observation)
            .and(.indicator, .equal(.text(try reader.text(.indicator) ?? "")))
            .and("scope", .equal(.text(try reader.text("scope") ?? "")))
    }
}
