import DubanModel
import LuaHost

/// The derived values of units.
enum UnitAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method(
                "is_claim_overdue",
                "(days) -> boolean",
                """
                Whether it is still unclaimed more than so many days after its assignment, on the as-of day. Not the same \
                as a task that is overdue.
                """
            ) { call in
                let record = try reader(call, context, needs: .status, .assigned)
                let days = try call.integer(2)
                guard days >= 0 else { throw call.argumentError(2, "a count of 0 or more expected, got \(days)") }
                guard let status = try status(of: record, context),
                    let assigned = try moment(.assigned, of: record, context)
                else { return try push(false, to: call) }
                return try push(
                    UnitDeadline.isClaimOverdue(
                        status: status,
                        assigned: assigned,
                        days: Int(clamping: days),
                        asOf: context.today
                    ),
                    to: call
                )
            },
            .method(
                "is_feedback_overdue",
                "(every) -> boolean",
                """
                Whether it works and gave no feedback in the last whole period before the as-of day's: `every` is "week", \
                "month" or "quarter". A unit that claimed after the period began is not late yet.
                """
            ) { call in
                let record = try reader(call, context, needs: .status, "claimed", "reported")
                let written = try call.string(2)
                guard let kind = periods[written] else {
                    throw call.argumentError(2, "'\(written)' is not allowed: expected week, month or quarter")
                }
                guard let status = try status(of: record, context) else { return try push(false, to: call) }
                return try push(
                    UnitDeadline.isFeedbackOverdue(
                        status: status,
                        claimed: try moment("claimed", of: record, context),
                        reported: try moment("reported", of: record, context),
                        every: kind,
                        asOf: context.today
                    ),
                    to: call
                )
            },
        ]
    }

    private static let periods: [String: Period.Kind] = ["week": .week, "month": .month, "quarter": .quarter]

    private static func reader(
        _ call: borrowing LuaCall,
        _ context: HostContext,
        needs fields: FieldName...
    ) throws -> LuaRecord {
        for field in fields { try context.check(field, of: .unit) }
        return try call.record(1, try context.hostTypes().record(.unit))
    }

    private static func status(of record: LuaRecord, _ context: HostContext) throws -> UnitStatus? {
        try context.value(.status, of: record, .unit).text.flatMap(UnitStatus.init)
    }

    private static func moment(_ field: FieldName, of record: LuaRecord, _ context: HostContext) throws -> Moment? {
        guard case .boxed(let boxed) = try context.value(field, of: record, .unit) else { return nil }
        return Moment(encoded: boxed.value)
    }

    private static func push(_ answer: Bool, to call: borrowing LuaCall) throws -> Int {
        try call.push(answer)
        return 1
    }
}
