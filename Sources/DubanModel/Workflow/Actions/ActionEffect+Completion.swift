extension ActionEffect {
    mutating func feedback() -> Record {
        let percent = action.percent.map(FieldValue.number) ?? .null
        updateUnit(["reported": .moment(action.moment), "progress": percent])
        task["reported"] = .moment(action.moment)
        if action.subject == situation.lead { task["progress"] = percent }
        return Record(
            .feedback,
            [
                .code: .text(freeCode(.feedback, "\(action.subject)/\(action.moment.date)")),
                .task: task[.code], .organization: .text(action.subject), "reported": .moment(action.moment),
                .period: action.period.map { .text($0.description) } ?? .null, "progress": percent,
                "text": text(action.reason),
            ]
        )
    }

    mutating func submit() -> [Record] {
        updateUnit(["submitted": .moment(action.moment)])
        let first = situation.partCodes[Model.evidence.name, default: []].count + 1
        return action.files.enumerated().map { offset, file in
            let code = "\(task.code)/\(action.subject)/\(first + offset)"
            return Record(
                .evidence,
                [
                    .code: .text(code), .task: task[.code], .organization: .text(action.subject),
                    "submitted": .moment(action.moment), .name: .text(file.name), "sha256": .text(file.sha256),
                    "size": .integer(file.size),
                ]
            )
        }
    }

    mutating func review(_ outcome: String) -> Record {
        if outcome == "passed" {
            updateUnit(["passed": .moment(action.moment)])
        } else {
            let before = situation.unit(of: action.subject)?["returned"].integer ?? 0
            let (count, overflow) = before.addingReportingOverflow(1)
            updateUnit([
                "submitted": .null, "reason": text(action.reason), "returned": .integer(overflow ? .max : count),
            ])
        }
        return Record(
            .review,
            [
                .code: .text(numberedCode(.review)), .task: task[.code],
                .organization: .text(action.subject), "reviewed": .moment(action.moment), "outcome": .text(outcome),
                "reason": text(action.reason), "reviewer": .text(action.actor),
            ]
        )
    }

    /// `TASK/ORGANIZATION/3` for the third part of its kind in the task.
    private func numberedCode(_ model: Model) -> String {
        "\(task.code)/\(action.subject)/\(situation.partCodes[model.name, default: []].count + 1)"
    }

    /// A code that no other part has: the day itself first, then `…-2`.
    private func freeCode(_ model: Model, _ stem: String) -> String {
        let taken = situation.partCodes[model.name, default: []]
        let start = "\(task.code)/\(stem)"
        if !taken.contains(start) { return start }
        var number = 2
        while taken.contains("\(start)-\(number)") { number += 1 }
        return "\(start)-\(number)"
    }
}
