extension Record {
    /// Everything that is wrong with the record by itself: values that their fields do not allow and required values
    /// that are missing. References are checked where the records they name are known.
    public func problems() -> [ModelError] {
        var problems: [ModelError] = []
        for position in model.givenPositions {
            // Nothing known has one form alone: empty text would be something else than no text.
            let isEmpty: Bool
            switch values[position] {
            case .null:
                guard model.areRequired[position] else { continue }
                isEmpty = true
            case .text(let text): isEmpty = text.isEmpty
            default: isEmpty = false
            }
            if !isEmpty, model.types[position].accepts(values[position]) { continue }
            // Only here, since copying a whole field would take longer than all of the above.
            let field = model.fields[position]
            if isEmpty, field.isRequired {
                problems.append(.missingValue(field, of: model))
            } else {
                problems.append(.invalidValue(values[position].written, for: field))
            }
        }
        if model.name == Model.task.name { problems += taskContradictions() }
        if model.name == Model.observation.name { problems += observationContradictions() }
        return problems
    }

    private func taskContradictions() -> [ModelError] {
        var problems: [ModelError] = []
        if let due = self[.due].moment, let assigned = self[.assigned].moment, due < assigned {
            problems.append(
                .contradiction(
                    .due,
                    "\(due)",
                    LocalizedText("on or after the assignment, \(assigned)", zh: "不早于交办时间 \(assigned)")
                )
            )
        }
        let isClosed = self[.status].text == "closed"
        if isClosed, self[.closed].isNull {
            problems.append(
                .contradiction(
                    .closed,
                    "",
                    LocalizedText("the time at which a closed task was closed", zh: "已办结任务的办结时间")
                )
            )
        }
        if !isClosed, self[.status].text != "cancelled", let closed = self[.closed].moment {
            problems.append(
                .contradiction(
                    .status,
                    self[.status].written,
                    LocalizedText("closed, because the task has a closing time, \(closed)", zh: "已办结，因已有办结时间 \(closed)")
                )
            )
        }
        return problems
    }

    private func observationContradictions() -> [ModelError] {
        var problems: [ModelError] = []
        if let rank = self["rank"].integer, rank < 1 {
            problems.append(
                .contradiction(
                    "rank",
                    "\(rank)",
                    LocalizedText("a place from 1 on, which is best", zh: "从 1 起的位次，1 为最优")
                )
            )
        }
        if let rank = self["rank"].integer, let all = self["rank_of"].integer, rank > all {
            problems.append(
                .contradiction("rank", "\(rank)", LocalizedText("at most rank_of, \(all)", zh: "不超过参排数 \(all)"))
            )
        }
        if let revision = self["revision"].integer, revision < 0 {
            problems.append(
                .contradiction("revision", "\(revision)", LocalizedText("a count of 0 or more", zh: "不小于 0 的次数"))
            )
        }
        return problems
    }
}
