import DubanModel
import DubanStore
import LuaHost

/// The derived values of milestones.
enum MilestoneAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method("is_slipped", "() -> boolean", "Whether it was reached late, or its planned day has passed.") {
                call in
                let (code, schedule) = try schedule(call, context)
                try call.push((schedule.daysSlipped(code) ?? 0) > 0)
                return 1
            },
            .method(
                "days_slipped",
                "() -> integer",
                "By how many days it was reached late, or is late by the as-of day; 0 in time."
            ) { call in
                let (code, schedule) = try schedule(call, context)
                try call.push(schedule.daysSlipped(code) ?? 0)
                return 1
            },
            .method(
                "expected_slip",
                "() -> integer",
                "By how many days it will be late at least: its own, or those of a milestone before it that is not reached."
            ) { call in
                let (code, schedule) = try schedule(call, context)
                try call.push(schedule.expectedSlip(code) ?? 0)
                return 1
            },
        ]
    }

    /// A project's milestones, by their codes in the order of their planned days, and their schedule.
    static func schedule(
        ofProject code: String,
        _ context: HostContext
    ) throws -> (codes: [String], schedule: MilestoneSchedule) {
        for field in ["planned", "actual", "predecessor", .project] as [FieldName] {
            try context.check(field, of: .milestone)
        }
        let found = try context.openSnapshot().milestones(ofProject: code)
        return (found.milestones.filter { !$0["planned"].isNull }.map(\.code), found.schedule)
    }

    private static func schedule(_ call: borrowing LuaCall, _ context: HostContext) throws -> (
        String, MilestoneSchedule
    ) {
        let reader = try RecordReader(call, .milestone, context, needs: .project)
        return (try reader.code, try schedule(ofProject: try reader.text(.project) ?? "", context).schedule)
    }
}
