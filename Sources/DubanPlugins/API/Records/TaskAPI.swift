import DubanModel
import LuaHost

/// The derived values of tasks.
enum TaskAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method("is_open", "() -> boolean", "Whether work on it is still expected.") { call in
                let reader = try RecordReader(call, .task, context, needs: .status)
                try call.push(try isOpen(reader))
                return 1
            },
            .method(
                "is_overdue",
                "() -> boolean",
                "Whether it is open and its due time has passed by the end of the as-of day."
            ) { call in
                let reader = try RecordReader(call, .task, context, needs: .status, .due)
                guard try isOpen(reader), let due = try reader.moment(.due) else {
                    try call.push(false)
                    return 1
                }
                try call.push(try reader.hasPassed(.due, at: due))
                return 1
            },
            .method("is_late", "() -> boolean", "Whether it was closed after its due time.") { call in
                let reader = try RecordReader(call, .task, context, needs: .closed, .due)
                let closed = try reader.moment(.closed)
                let due = try reader.moment(.due)
                try call.push(closed.flatMap { closed in due.map { closed > $0 } } ?? false)
                return 1
            },
            .method(
                "is_supervised",
                "() -> boolean",
                """
                Whether it is for the supervision office to watch and counts in the monthly review: one that a meeting \
                assigned, or of a ledger that is not declared as a department's own with `supervised = false`.
                """
            ) { call in
                let reader = try RecordReader(call, .task, context, needs: .meeting, .ledger)
                let (meeting, ledger) = (try reader.text(.meeting), try reader.text(.ledger))
                try call.push(context.catalog.isSupervised(meeting: meeting, ledger: ledger))
                return 1
            },
            .method(
                "days_overdue",
                "() -> integer",
                "Days from the due day to the closing, or to the as-of day while it is open; 0 before."
            ) { call in
                let reader = try RecordReader(call, .task, context, needs: .due, .closed)
                guard let due = try reader.moment(.due) else {
                    try call.push(0)
                    return 1
                }
                if let closed = try reader.moment(.closed) {
                    try call.push(max(0, closed.date.days(since: due.date)))
                } else if try reader.hasPassed(.due, at: due) {
                    // From now on the number is another one every day.
                    try call.push(max(0, context.today.days(since: due.date)))
                } else {
                    try call.push(0)
                }
                return 1
            },
        ]
    }

    private static func isOpen(_ reader: RecordReader) throws -> Bool {
        Model.openTaskStatuses.contains(try reader.text(.status) ?? "")
    }
}
