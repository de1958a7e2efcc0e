import DubanModel
import DubanStore
import LuaHost

/// The derived values of projects.
enum ProjectAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            ProjectLightAPI.member(context),
            .method(
                "investment_done",
                "(year?) -> money",
                "What was invested in a year's months as far as reported by the as-of day; its year unless one is given."
            ) { call in
                let progress = try progress(call, context)
                try call.push(progress.done.fen, try context.hostTypes().money)
                return 1
            },
            .method(
                "investment_progress",
                "(year?) -> number or nil",
                "The share of the year's plan that is invested, in %. Nil without a plan above zero."
            ) { call in
                try push(try progress(call, context).share, to: call)
            },
            .method(
                "points_behind",
                "(year?) -> number or nil",
                """
                By how many percentage points investment lies behind the calendar at the end of the last month that was \
                reported: share of the year passed less share of the plan invested; negative when ahead. Nil without a plan or a report.
                """
            ) { call in
                try push(try progress(call, context).pointsBehind, to: call)
            },
            .method(
                "behind_schedule",
                "() -> boolean",
                """
                Whether anything of it is late on the as-of day: investment behind the calendar, a planned start or completion \
                that has passed, or a milestone that slipped.
                """
            ) { call in
                let reader = try RecordReader(
                    call,
                    .project,
                    context,
                    needs: "year_plan",
                    "start_planned",
                    "start_actual",
                    "completion_planned",
                    "completion_actual",
                    "stage"
                )
                let moment = Moment(context.today)
                func hasPassed(_ planned: FieldName, _ actual: FieldName) throws -> Bool {
                    guard let planned = try reader.moment(planned), planned < moment else { return false }
                    return try reader.moment(actual).map { $0 > moment } ?? true
                }
                guard try reader.text("stage") != "suspended" else {
                    try call.push(false)
                    return 1
                }
                let isLate =
                    try hasPassed("start_planned", "start_actual")
                    || hasPassed("completion_planned", "completion_actual")
                let isBehind = try (progress(call, context, year: context.today.year).pointsBehind ?? 0) > 0
                let schedule = try MilestoneAPI.schedule(ofProject: try reader.code, context)
                let slipped = schedule.codes.contains { (schedule.schedule.daysSlipped($0) ?? 0) > 0 }
                try call.push(isLate || isBehind || slipped)
                return 1
            },
            .method(
                "slipped_milestones",
                "() -> list",
                """
                Its milestones that slipped or must slip, because one before them did: tables with `milestone`, `days` (late by now) \
                and `expected_days` (late at least), the latest first.
                """
            ) { call in
                let reader = try RecordReader(call, .project, context)
                let (codes, schedule) = try MilestoneAPI.schedule(ofProject: try reader.code, context)
                let late = codes.map { ($0, schedule.daysSlipped($0) ?? 0, schedule.expectedSlip($0) ?? 0) }
                    .filter { $0.2 > 0 }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }
                let list = try call.makeTable()
                for (offset, (code, days, expected)) in late.enumerated() {
                    let row = try call.makeTable()
                    try row.setRaw(.string("milestone"), to: .string(code))
                    try row.setRaw(.string("days"), to: .integer(Int64(days)))
                    try row.setRaw(.string("expected_days"), to: .integer(Int64(expected)))
                    try list.setRaw(.integer(Int64(offset + 1)), to: .table(row))
                }
                try call.push(list)
                return 1
            },
        ]
    }

    private static func progress(_ call: borrowing LuaCall, _ context: HostContext) throws -> ProjectProgress {
        let year = try call.optionalInteger(2).map { Int(clamping: $0) } ?? context.today.year
        return try progress(call, context, year: year)
    }

    /// How far a year's investment of the project that a method was called on has come.
    static func progress(_ call: borrowing LuaCall, _ context: HostContext, year: Int) throws -> ProjectProgress {
        for field in ["done", .period, .project] as [FieldName] { try context.check(field, of: .investment) }
        let reader = try RecordReader(call, .project, context, needs: "year_plan")
        let code = try reader.code
        var project = Record(.project, [.code: .text(code)])
        project["year_plan"] = try reader.money("year_plan").map(FieldValue.money) ?? .null
        guard let progress = try context.openSnapshot().progress(of: [project], year: year)[code] else {
            throw LuaError(
                .runtime,
                "the investments of \(code) add up to more than an amount can hold",
                zh: "\(code) 的投资合计超出金额范围"
            )
        }
        return progress
    }

    private static func push(_ number: Double?, to call: borrowing LuaCall) throws -> Int {
        if let number { try call.push(number) } else { try call.pushNil() }
        return 1
    }
}
