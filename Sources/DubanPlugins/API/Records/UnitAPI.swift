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
                let reader = try RecordReader(call, .unit, context, needs: .status, .assigned)
                let days = try call.integer(2)
                guard days >= 0 else {
                    throw call.argumentError(
                        2,
                        "a count of 0 or more expected, got \(days)",
                        zh: "应为不小于 0 的个数，得到的是 \(days)"
                    )
                }
                guard let status = try status(reader),
                    let assigned = try reader.moment(.assigned)
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
                let reader = try RecordReader(call, .unit, context, needs: .status, "claimed", "reported")
                let written = try call.string(2)
                guard let kind = periods[written] else {
                    throw call.argumentError(
                        2,
                        "'\(written)' is not allowed: expected week, month or quarter",
                        zh: "“\(written)”不符合要求：应为 week、month 或 quarter"
                    )
                }
                guard let status = try status(reader) else { return try push(false, to: call) }
                return try push(
                    UnitDeadline.isFeedbackOverdue(
                        status: status,
                        claimed: try reader.moment("claimed"),
                        reported: try reader.moment("reported"),
                        every: kind,
                        asOf: context.today
                    ),
                    to: call
                )
            },
        ]
    }

    private static let periods: [String: Period.Kind] = ["week": .week, "month": .month, "quarter": .quarter]

    private static func status(_ reader: RecordReader) throws -> UnitStatus? {
        try reader.text(.status).flatMap(UnitStatus.init)
    }

    private static func push(_ answer: Bool, to call: borrowing LuaCall) throws -> Int {
        try call.push(answer)
        return 1
    }
}
