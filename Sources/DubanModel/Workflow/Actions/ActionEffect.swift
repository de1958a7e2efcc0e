/// What an action that may be done changes.
struct ActionEffect {
    let action: TaskAction
    let transition: Transition
    let situation: TaskSituation
    var task: Record
    var units: [Record]

    init(_ action: TaskAction, transition: Transition, in situation: TaskSituation) {
        self.action = action
        self.transition = transition
        self.situation = situation
        task = situation.task
        units = situation.units
    }

    /// The changed records, the task first.
    func changes() throws(ModelError) -> [RecordChange] {
        var effect = self
        let parts = try effect.apply()
        effect.settleStatus()
        var changes: [RecordChange] = []
        if effect.task != situation.task { changes.append(effect.change(effect.task)) }
        for (position, unit) in effect.units.enumerated()
        where !situation.units.indices.contains(position) || situation.units[position] != unit {
            changes.append(effect.change(unit))
        }
        return changes + parts.map(effect.change)
    }

    func change(_ record: Record) -> RecordChange {
        RecordChange(record, event: action.verb.eventKind, note: action.reason)
    }

    /// Changes the task and its units, and gives the parts that are made or changed.
    mutating func apply() throws(ModelError) -> [Record] {
        switch action.verb {
        case .draft: return []
        case .assign: try assign()
        case .claim: updateUnit(["claimed": .moment(action.moment)])
        case .feedback: return [feedback()]
        case .submit: return submit()
        case .pass: return [review("passed")]
        case .return: return [review("returned")]
        case .extend: return [extensionRequest()]
        case .approve: return decideExtension("approved")
        case .refuse: return decideExtension("refused")
        case .suspend:
            task["suspended"] = .moment(action.moment)
            task["status_reason"] = text(action.reason)
        case .resume:
            task["suspended"] = .null
            task["status_reason"] = .null
            if let due = action.due { move(due: due) }
        case .cancel:
            task["suspended"] = .null
            task["cancelled"] = .moment(action.moment)
            task["status_reason"] = text(action.reason)
        case .appeal: return [appeal()]
        case .uphold: return try uphold()
        case .dismiss: return decideAppeal("dismissed")
        }
        return []
    }

    /// Gives the task the status of its transition, or that which follows from its units.
    mutating func settleStatus() {
        if let status = transition.taskBecomes {
            task[.status] = .text(status.rawValue)
            return
        }
        // An upheld appeal may have cancelled the task; a request changes nothing yet.
        guard task["cancelled"].isNull, units != situation.units || action.verb == .resume else { return }
        let active = units.filter { $0.unitStatus != .withdrawn }
        var status = TaskStatus(of: active.compactMap(\.unitStatus))
        // A file may have said that work had begun without saying by whom.
        if situation.status == .inProgress, [.assigned, .claimed].contains(status) { status = .inProgress }
        task[.status] = .text(status.rawValue)
        if task["claimed"].isNull, !active.isEmpty, active.allSatisfy({ $0.unitStatus != .assigned }) {
            task["claimed"] = .moment(action.moment)
        }
        switch status {
        case .submitted where task["submitted"].isNull: task["submitted"] = .moment(action.moment)
        case .closed: task[.closed] = .moment(action.moment)
        case .assigned, .claimed, .inProgress: task["submitted"] = .null
        default: break
        }
    }

    /// Sets fields of the unit that the action is about, and the status that its transition leads to.
    mutating func updateUnit(_ values: [FieldName: FieldValue]) {
        guard let code = situation.unit(of: action.subject)?.code,
            let position = units.firstIndex(where: { $0.code == code })
        else { return }
        if let status = transition.unitBecomes { units[position][.status] = .text(status.rawValue) }
        for (name, value) in values { units[position][name] = value }
    }

    mutating func assign() throws(ModelError) {
        if let due = task[.due].moment, due < action.moment {
            throw .invalidDate(
                "due",
                due,
                "on or after the assignment, \(action.moment)",
                zh: "不早于交办时间 \(action.moment)"
            )
        }
        guard situation.lead != nil, !situation.activeUnits.isEmpty else {
            throw .refused(action.verb, task.code, field: .lead, "it has no lead unit", zh: "没有牵头单位")
        }
        task[.assigned] = .moment(action.moment)
        for position in units.indices { units[position][.assigned] = .moment(action.moment) }
    }

    func decide(_ record: inout Record, _ status: String) {
        record[.status] = .text(status)
        record["decided"] = .moment(action.moment)
        record["decided_by"] = .text(action.actor)
        record["decision"] = text(action.reason)
    }

    func text(_ text: String?) -> FieldValue {
        text.map(FieldValue.text) ?? .null
    }
}
