import DubanModel
import LuaHost

/// Days and moments in scripts. The number of a Lua `date` is ``Moment/encoded``, so dates compare as moments do.
enum DateAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .getter("year", "integer", "The year.") { call in
                try call.push(try moment(call, 1, context).date.year)
                return 1
            },
            .getter("month", "integer", "The month, 1 to 12.") { call in
                try call.push(try moment(call, 1, context).date.month)
                return 1
            },
            .getter("day", "integer", "The day of the month, 1 to 31.") { call in
                try call.push(try moment(call, 1, context).date.day)
                return 1
            },
            .getter("weekday", "integer", "The day of the week, 1 for Monday to 7 for Sunday.") { call in
                try call.push(try moment(call, 1, context).date.weekday)
                return 1
            },
            .getter("date", "date", "The day alone, without a time.") { call in
                try push(Moment(try moment(call, 1, context).date), to: call, context)
                return 1
            },
            .getter("iso", "string", "As written: 2023-03-31, or 2023-03-31T07:59:08 with a time.") { call in
                try call.push(try moment(call, 1, context).description)
                return 1
            }
            .deprecated(APIDeprecation(since: 2, removed: 3, replacement: "use tostring(date)")),
            .getter("week_start", "date", "The Monday of its week.") { call in
                try push(Moment(try moment(call, 1, context).date.startOfWeek), to: call, context)
                return 1
            },
            .method(
                "period",
                "(kind) -> period",
                "The week, month, quarter, half or year that it lies in."
            ) { call in
                let kinds: [String: Period.Kind] = [
                    "week": .week, "month": .month, "quarter": .quarter, "half": .halfYear, "year": .year,
                ]
                let name = try call.string(2)
                guard let kind = kinds[name] else {
                    throw call.argumentError(
                        2,
                        "'\(name)' is no kind of period (week, month, quarter, half, year)",
                        zh: "“\(name)”不是时期类别（week、month、quarter、half、year）"
                    )
                }
                let period = Period(kind, containing: try moment(call, 1, context).date)
                try call.push(PeriodAPI.encoded(period), try context.hostTypes().period)
                return 1
            },
            .method(
                "add_months",
                "(count) -> date",
                "So many months on, kept inside the month: 31 January gives 28 February."
            ) { call in
                let date = try moment(call, 1, context).date
                let count = Int(clamping: try call.integer(2))
                let moved = date.adding(months: count)
                guard (moved.year - date.year) * 12 + moved.month - date.month == count else {
                    throw LuaError(
                        .runtime,
                        "\(date) moved by \(count) months lies outside the years 1 to 9999",
                        zh: "\(date) 移动 \(count) 个月后超出公元 1 至 9999 年"
                    )
                }
                try push(Moment(moved), to: call, context)
                return 1
            },
        ]
    }

    static func operators(_ context: HostContext) -> [LuaOperator: LuaHostFunctionBody] {
        [
            .text: { call in
                try call.push(try moment(call, 1, context).description)
                return 1
            },
            .add: { call in
                let isDateFirst = call.typeName(1) == "date"
                let days = Int(clamping: try call.integer(isDateFirst ? 2 : 1))
                try push(try shifted(try moment(call, isDateFirst ? 1 : 2, context), by: days), to: call, context)
                return 1
            },
            .subtract: { call in
                let left = try moment(call, 1, context)
                if call.typeName(2) == "number" {
                    let days = Int(clamping: try call.integer(2))
                    try push(try shifted(left, by: days == .min ? .max : -days), to: call, context)
                } else {
                    try call.push(left.date.days(since: try moment(call, 2, context).date))
                }
                return 1
            },
            .lessThan: { call in
                try call.push(try moment(call, 1, context) < moment(call, 2, context))
                return 1
            },
            .lessThanOrEqual: { call in
                try call.push(try moment(call, 1, context) <= moment(call, 2, context))
                return 1
            },
        ]
    }

    /// `duban.date(…)`.
    static func make(_ call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        if call.typeName(1) == "number" {
            let (year, month, day) = (try call.integer(1), try call.integer(2), try call.integer(3))
            guard
                let date = CivilDate(
                    year: Int(clamping: year),
                    month: Int(clamping: month),
                    day: Int(clamping: day)
                )
            else {
                throw LuaError(
                    .argument,
                    "there is no day \(year)-\(month)-\(day)",
                    zh: "没有 \(year)-\(month)-\(day) 这一天"
                )
            }
            try push(Moment(date), to: call, context)
        } else {
            try push(try moment(call, 1, context), to: call, context)
        }
        return 1
    }

    /// An argument that is a date, or text that reads as one.
    static func moment(_ call: borrowing LuaCall, _ index: Int, _ context: HostContext) throws -> Moment {
        if call.typeName(index) == "string" {
            let text = try call.string(index)
            if let moment = Moment(text) { return moment }
            throw call.argumentError(
                index,
                "'\(text)' is no date: expected \(FieldType.moment.expectation.english)",
                zh: "“\(text)”不是日期：应为\(FieldType.moment.expectation(.simplifiedChinese))"
            )
        }
        let encoded = try call.boxed(index, try context.hostTypes().date)
        return Moment(encoded: encoded) ?? Moment(.earliest)
    }

    private static func shifted(_ moment: Moment, by days: Int) throws -> Moment {
        let (number, overflow) = moment.date.dayNumber.addingReportingOverflow(days)
        guard !overflow, let date = CivilDate(dayNumber: number) else {
            throw LuaError(
                .runtime,
                "\(moment) moved by \(days) days lies outside the years 1 to 9999",
                zh: "\(moment) 移动 \(days) 天后超出公元 1 至 9999 年"
            )
        }
        return moment.isDayOnly ? Moment(date) : Moment(date, secondOfDay: moment.secondOfDay) ?? Moment(date)
    }

    private static func push(_ moment: Moment, to call: borrowing LuaCall, _ context: HostContext) throws {
        try call.push(moment.encoded, try context.hostTypes().date)
    }
}
