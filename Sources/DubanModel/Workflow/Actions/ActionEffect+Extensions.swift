extension ActionEffect {
    func extensionRequest() -> Record {
        Record(
            .extension,
            [
                .code: .text("\(task.code)/\(situation.extensions.count + 1)"), .task: task[.code],
                .organization: .text(action.actor), "requested": .moment(action.moment),
                "reason": text(action.reason), "progress": action.percent.map(FieldValue.number) ?? .null,
                "due_before": task[.due], "due_wanted": action.due.map(FieldValue.moment) ?? .null,
                .status: .text("requested"),
            ]
        )
    }

    mutating func decideExtension(_ status: String) -> [Record] {
        guard var request = situation.pendingExtension else { return [] }
        if status == "approved", let due = request["due_wanted"].moment { move(due: due) }
        decide(&request, status)
        return [request]
    }

    mutating func move(due: Moment) {
        if task["original_due"].isNull { task["original_due"] = task[.due] }
        let (count, overflow) = (task["extended"].integer ?? 0).addingReportingOverflow(1)
        task["extended"] = .integer(overflow ? .max : count)
        task[.due] = .moment(due)
    }
}
