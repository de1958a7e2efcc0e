import DubanModel
import LuaHost

/// Periods in scripts. The number of a Lua `period` grows with the period's last day, and then as it gets shorter, so
/// that periods compare as ``Period`` does.
enum PeriodAPI {
    private static let kinds: [Period.Kind] = [.year, .halfYear, .quarter, .januaryFebruary, .month, .week]

    static func encoded(_ period: Period) -> Int64 {
        let length = period.lastDay.days(since: period.firstDay)
        let kind = kinds.firstIndex(of: period.kind) ?? 0
        return (Int64(period.lastDay.dayNumber) * 512 + Int64(511 - length)) * 8 + Int64(kind)
    }

    static func period(_ encoded: Int64) -> Period? {
        let kind = Int(encoded & 7)
        guard kinds.indices.contains(kind), let day = CivilDate(dayNumber: Int(encoded >> 12)) else { return nil }
        return Period(kinds[kind], containing: day)
    }

    static func members(_ context: HostContext) -> [APIMember] {
        [
            .getter("first_day", "date", "Its first day.") { call in
                try call.push(Moment(try period(call, 1, context).firstDay).encoded, try context.hostTypes().date)
                return 1
            },
            .getter("last_day", "date", "Its last day.") { call in
                try call.push(Moment(try period(call, 1, context).lastDay).encoded, try context.hostTypes().date)
                return 1
            },
            .getter("year", "integer", "Its year.") { call in
                try call.push(try period(call, 1, context).year)
                return 1
            },
            .getter("previous", "period", "The one before it, of the same kind.") { call in
                try push(try period(call, 1, context).previous, to: call, context)
            },
            .getter("next", "period", "The one after it, of the same kind.") { call in
                try push(try period(call, 1, context).next, to: call, context)
            },
            .getter("same_period_last_year", "period", "The same one a year before.") { call in
                try push(try period(call, 1, context).samePeriodLastYear, to: call, context)
            },
            .getter("time_progress", "number", "Share of the year that has passed at its end, 0 to 1.") { call in
                try call.push(try period(call, 1, context).timeProgress)
                return 1
            },
            .getter("text", "string", "As written: 2023, 2023-H1, 2023-Q1, 2023-03, 2023-01..02 or 2023-W13.") { call in
                try call.push(try period(call, 1, context).description)
                return 1
            },
            .getter("months", "list", "The months that it covers, as periods; none for a week.") { call in
                let months = try period(call, 1, context).monthPeriods
                let list = try call.makeTable()
                let type = try context.hostTypes().period
                for (offset, month) in months.enumerated() {
                    try list.setRaw(.integer(Int64(offset + 1)), to: type.value(encoded(month)))
                }
                try call.push(list)
                return 1
            },
            .method("progress", "(date) -> number", "Share of its days that have passed at the end of a day, 0 to 1.") {
                call in
                try call.push(try period(call, 1, context).progress(at: try DateAPI.moment(call, 2, context).date))
                return 1
            },
            .method("contains", "(date) -> boolean", "Whether a day lies in it.") { call in
                let period = try period(call, 1, context)
                let date = try DateAPI.moment(call, 2, context).date
                try call.push(date >= period.firstDay && date <= period.lastDay)
                return 1
            },
        ]
    }

    static func operators(_ context: HostContext) -> [LuaOperator: LuaHostFunctionBody] {
        [
            .text: { call in
                try call.push(try period(call, 1, context).description)
                return 1
            },
            .lessThan: { call in
                try call.push(try period(call, 1, context) < period(call, 2, context))
                return 1
            },
            .lessThanOrEqual: { call in
                try call.push(try !(period(call, 2, context) < period(call, 1, context)))
                return 1
            },
        ]
    }

    /// `duban.period(…)`.
    static func make(_ call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        try push(try period(call, 1, context), to: call, context)
    }

    /// The period that an argument is, or that its text is.
    static func period(_ call: borrowing LuaCall, _ index: Int, _ context: HostContext) throws -> Period {
        if call.typeName(index) == "string" {
            let text = try call.string(index)
            if let period = Period(text) { return period }
            throw call.argumentError(
                index,
                "'\(text)' is no period: expected \(FieldType.period.expectation.english)",
                zh: "“\(text)”不是时期：应为\(FieldType.period.expectation(.simplifiedChinese))"
            )
        }
        let encoded = try call.boxed(index, try context.hostTypes().period)
        guard let period = period(encoded) else {
            throw call.argumentError(index, "the period is out of range", zh: "时期超出范围")
        }
        return period
    }

    private static func push(_ period: Period, to call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        try call.push(encoded(period), try context.hostTypes().period)
        return 1
    }
}
