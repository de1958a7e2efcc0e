import DubanModel
import DubanStore
import LuaHost

/// The derived values of observations.
enum ObservationAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "previous",
                "() -> observation or nil",
                """
                The one before it in its series, as far as it is known; for a value that counts from January, in the \
                same year.
                """
            ) { call in
                let reader = try Reader(call, context, needs: .indicator, "scope", .period, "accumulation")
                guard let period = try reader.period else {
                    try call.pushNil()
                    return 1
                }
                var query = try reader.series.and(.period, .less(.text(period.description)))
                if try reader.text("accumulation") == "cumulative" {
                    query = query.and(.period, .hasPrefix(String(period.description.prefix(4))))
                }
                query.order = [Query.Order(.period, isDescending: true)]
                return try QueryAPI.pushFirst(of: query, to: call, context)
            },
            .method("same_period_last_year", "() -> observation or nil", "The one for the same period a year before.") {
                call in
                let reader = try Reader(call, context, needs: .indicator, "scope", .period)
                guard let period = try reader.period else {
                    try call.pushNil()
                    return 1
                }
                let query = try reader.series.and(.period, .equal(.text(period.samePeriodLastYear.description)))
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
                let reader = try Reader(call, context, needs: "accumulation", .period, "value", "target")
                guard try reader.text("accumulation") == "cumulative", let period = try reader.period,
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

    private struct Reader {
        private let record: LuaRecord
        private let context: HostContext

        /// - Parameter fields: what the value is derived from. All of it must be allowed, whatever the record at hand
        ///   holds, so that a missing permission is found at once.
        init(_ call: borrowing LuaCall, _ context: HostContext, needs fields: FieldName...) throws {
            for field in fields { try context.check(field, of: .observation) }
            self.context = context
            record = try call.record(1, try context.hostTypes().record(.observation))
        }

        var period: Period? {
            get throws { try text(.period).flatMap { Period($0) } }
        }

        /// The observations of the same indicator and scope.
        var series: Query {
            get throws {
                Query(.observation)
                    .and(.indicator, .equal(.text(try text(.indicator) ?? "")))
                    .and("scope", .equal(.text(try text("scope") ?? "")))
            }
        }

        func text(_ field: FieldName) throws -> String? {
            try context.value(field, of: record, .observation).text
        }

        func number(_ field: FieldName) throws -> Double? {
            try context.value(field, of: record, .observation).number
        }
    }
}
