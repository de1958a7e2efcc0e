extension ModelError {
    /// - Parameter number: its place; nil where it was named twice just now.
    static func onAgendaAlready(_ task: String, _ meeting: String, number: Int?) -> ModelError {
        ModelError(
            .invalidValue,
            field: .task,
            LocalizedText(
                "task '\(task.shortened)' is not allowed: "
                    + (number.map { "it is on the agenda of \(meeting) already, as number \($0)" }
                        ?? "it is named twice"),
                zh: "任务“\(task.shortened)”不符合要求："
                    + (number.map { "已列入 \(meeting) 议程，序号 \($0)" } ?? "重复列出")
            )
        )
    }

    static func notOnAgenda(_ task: String, _ meeting: String) -> ModelError {
        ModelError(
            .invalidValue,
            field: .task,
            LocalizedText(
                "task '\(task.shortened)' is not allowed: expected one on the agenda of \(meeting); 'duban meeting agenda \(meeting)' lists them",
                zh: "任务“\(task.shortened)”不符合要求：应为 \(meeting) 议程中的任务；duban meeting agenda \(meeting) 可列出"
            )
        )
    }

    static func noPlaceOnAgenda(_ position: Int, count: Int) -> ModelError {
        ModelError(
            .invalidValue,
            field: "position",
            LocalizedText(
                "position '\(position)' is not allowed: expected a whole number from 1 to \(max(1, count))",
                zh: "位置“\(position)”不符合要求：应为 1 至 \(max(1, count)) 的整数"
            )
        )
    }
}
