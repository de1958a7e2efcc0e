extension Record {
    /// Everything that is wrong with the record by itself: values that their fields do not allow and required values
    /// that are missing. References are checked where the records they name are known.
    public func problems() -> [ModelError] {
        var problems: [ModelError] = []
        for (field, value) in zip(model.fields, values) where field.isStored {
            // Nothing known has one form alone: empty text would be something else than no text.
            let isEmpty = value.isNull || value.text == ""
            if isEmpty, field.isRequired {
                problems.append(.missingValue(field, of: model))
            } else if value.text == "" || !field.type.accepts(value) {
                problems.append(.invalidValue(value.written, for: field))
            }
        }
        if model.name == Model.task.name { problems += taskContradictions() }
        return problems
    }

    private func taskContradictions() -> [ModelError] {
        var problems: [ModelError] = []
        if let due = self[.due].moment, let assigned = self[.assigned].moment, due < assigned {
            problems.append(.contradiction(.due, "\(due)", "on or after the assignment, \(assigned)"))
        }
        let isClosed = self[.status].text == "closed"
        if isClosed, self[.closed].isNull {
            problems.append(.contradiction(.closed, "", "the time at which a closed task was closed"))
        }
        if !isClosed, self[.status].text != "cancelled", let closed = self[.closed].moment {
            problems.append(
                .contradiction(.status, self[.status].written, "closed, because the task has a closing time, \(closed)")
            )
        }
        return problems
    }
}
