import DubanModel
import LuaHost

/// The members of `ctx.calendar`.
enum CalendarAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method("is_workday", "(date) -> boolean", "Whether people work on a day.") { call in
                try call.push(try calendar(call, context).isWorkday(try DateAPI.moment(call, 2, context).date))
                return 1
            },
            .method("name", "(date) -> string or nil", "The holiday that a day belongs to, or makes up for.") { call in
                let exception = try calendar(call, context).exception(on: try DateAPI.moment(call, 2, context).date)
                guard let name = exception?.name, !name.isEmpty else {
                    try call.pushNil()
                    return 1
                }
                try call.push(name)
                return 1
            },
            .method("next_workday", "(date) -> date", "The first workday on or after a day.") { call in
                let date = try DateAPI.moment(call, 2, context).date
                return try push(try calendar(call, context).nextWorkday(onOrAfter: date), to: call, context)
            },
            .method(
                "add_workdays",
                "(date, count) -> date",
                """
                The workday so many workdays after a day, or before it for a negative count: `ctx.calendar:add_workdays(\
                task.assigned, 5)`. A count of 0 gives the day itself.
                """
            ) { call in
                let date = try DateAPI.moment(call, 2, context).date
                let count = try call.integer(3)
                guard let result = try calendar(call, context).adding(Int(clamping: count), to: date) else {
                    throw call.argumentError(
                        3,
                        "\(count) workdays from \(date) lie outside the calendar",
                        zh: "自 \(date) 起 \(count) 个工作日超出日历范围"
                    )
                }
                return try push(result, to: call, context)
            },
            .method(
                "workdays",
                "(from, to) -> integer",
                "How many workdays there are from one day to another, both included; 0 where the second comes first."
            ) { call in
                let from = try DateAPI.moment(call, 2, context).date
                let to = try DateAPI.moment(call, 3, context).date
                try call.push(try calendar(call, context).workdays(from: from, through: to))
                return 1
            },
            .method("covers", "(year) -> boolean", "Whether the workspace knows a year's holidays.") { call in
                let year = try call.integer(2)
                try call.push(try calendar(call, context).coveredYears.contains(Int(clamping: year)))
                return 1
            },
        ]
    }

    private static func calendar(_ call: borrowing LuaCall, _ context: HostContext) throws -> WorkCalendar {
        try call.object(1, try context.hostTypes().calendar).calendar
    }

    private static func push(_ date: CivilDate, to call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        try call.push(Moment(date).encoded, try context.hostTypes().date)
        return 1
    }
}
