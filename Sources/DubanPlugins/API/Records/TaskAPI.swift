import DubanModel
import LuaHost

/// The derived values of tasks.
enum TaskAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method("is_open", "() -> boolean", "Whether work on it is still expected.") { call in
                let reader = try Reader(call, context, needs: .status)
                try call.push(try reader.isOpen)
                return 1
            },
            .method(
                "is_overdue",
                "() -> boolean",
                "Whether it is open and its due time has passed by the end of the as-of day."
            ) { call in
                let reader = try Reader(call, context, needs: .status, .due)
                try call.push(
                    try reader.isOpen && (try reader.moment(.due)).map { $0 < Moment(context.today) } ?? false
                )
                return 1
            },
            .method("is_late", "() -> boolean", "Whether it was closed after its due time.") { call in
                let reader = try Reader(call, context, needs: .closed, .due)
                let closed = try reader.moment(.closed)
                let due = try reader.moment(.due)
                try call.push(closed.flatMap { closed in due.map { closed > $0 } } ?? false)
                return 1
            },
            .method(
                "days_overdue",
                "() -> integer",
                "Days from the due day to the closing, or to the as-of day while it is open; 0 before."
            ) { call in
                let reader = try Reader(call, context, needs: .due, .closed)
                guard let due = try reader.moment(.due) else {
                    try call.push(0)
                    return 1
                }
                let end = try reader.moment(.closed)?.date ?? context.today
                try call.push(max(0, end.days(since: due.date)))
                return 1
            },
        ]
    }

    /// Reads what the derived values need from the record that a method was called on.
    private struct Reader {
        private let record: LuaRecord
        private let context: HostContext

        /// - Parameter fields: what the value is derived from. All of it must be allowed, whatever the record at hand
        ///   holds, so that a missing permission is found at once.
        init(_ call: borrowing LuaCall, _ context: HostContext, needs fields: FieldName...) throws {
            for field in fields { try context.check(field, of: .task) }
            self.context = context
            record = try call.record(1, try context.hostTypes().record(.task))
        }

        var isOpen: Bool {
            get throws {
                let status = try context.value(.status, of: record, .task).text
                return Model.openTaskStatuses.contains(status ?? "")
            }
        }

        func moment(_ field: FieldName) throws -> Moment? {
            guard case .boxed(let boxed) = try context.value(field, of: record, .task) else { return nil }
            return Moment(encoded: boxed.value)
        }
    }
}
