extension ActionEffect {
    func appeal() -> Record {
        let number = situation.appeals.count { $0[.organization].text == action.subject } + 1
        return Record(
            .appeal,
            [
                .code: .text("\(task.code)/\(action.subject)/\(number)"), .task: task[.code],
                .organization: .text(action.subject), "raised": .moment(action.moment),
                "ground": text(action.ground), "reason": text(action.reason), .status: .text("raised"),
            ]
        )
    }

    func decideAppeal(_ status: String) -> [Record] {
        guard var appeal = situation.pendingAppeal(of: action.subject) else { return [] }
        decide(&appeal, status)
        return [appeal]
    }

    mutating func uphold() throws(ModelError) -> [Record] {
        let appeal = situation.pendingAppeal(of: action.subject)
        switch appeal?["ground"].text {
        case "reword":
            guard action.title != nil || action.criterion != nil else {
                throw .missing("title", "a new title or a new criterion", zh: "新的任务内容或完成标准")
            }
            if let title = action.title { task[.title] = .text(title) }
            if let criterion = action.criterion { task["criterion"] = .text(criterion) }
        case "wrong_unit": try withdraw()
        default:
            task[.status] = .text(TaskStatus.cancelled.rawValue)
            task["cancelled"] = .moment(action.moment)
            task["status_reason"] = action.reason.map(FieldValue.text) ?? appeal?["reason"] ?? .null
        }
        return decideAppeal("upheld")
    }

    mutating func withdraw() throws(ModelError) {
        let isLead = action.subject == situation.lead
        if let replacement = action.replacement, situation.unit(of: replacement) != nil, !isLead {
            throw .refused(
                action.verb,
                task.code,
                field: .organization,
                "'\(replacement)' has a unit in it already",
                zh: "“\(replacement)”已是承办单位"
            )
        }
        if action.replacement == nil, isLead || situation.activeUnits.count == 1 {
            throw .missing("instead", "the organization that takes its place", zh: "接替的单位")
        }
        let role = situation.unit(of: action.subject)?[.role] ?? .text("support")
        updateUnit([.status: .text(UnitStatus.withdrawn.rawValue), "reason": text(action.reason)])
        guard let replacement = action.replacement else { return }
        if isLead { task[.lead] = .text(replacement) }
        take(replacement, role: role)
    }

    /// Gives an organization a share: a new unit, or the one that it has or had.
    mutating func take(_ organization: String, role: FieldValue) {
        guard let position = units.firstIndex(where: { $0[.organization].text == organization }) else {
            var unit = Record.unit(of: task, organization, role: role.text ?? "support")
            unit[.assigned] = .moment(action.moment)
            units.append(unit)
            return
        }
        units[position][.role] = role
        if units[position].unitStatus == .withdrawn {
            units[position][.status] = .text(UnitStatus.assigned.rawValue)
            for field: FieldName in ["claimed", "submitted", "passed", "reason"] { units[position][field] = .null }
            units[position][.assigned] = .moment(action.moment)
        }
    }
}
