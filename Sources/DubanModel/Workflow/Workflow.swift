/// The workflow of tasks: says what an action changes, or why it may not be done. It reads and writes nothing.
public struct Workflow: Sendable {
    /// What the city decides for itself.
    public let rules: WorkflowRules

    /// Makes a workflow.
    public init(rules: WorkflowRules = .standard) {
        self.rules = rules
    }

    /// The records that an action on a known task makes and changes, the task first where it changes.
    ///
    /// - Throws: `ModelError` of the kind `notAllowed` where state or role forbid it, `invalidValue` or `missingValue`
    ///   where what was given is not acceptable.
    public func changes(for action: TaskAction, in situation: TaskSituation) throws(ModelError) -> [RecordChange] {
        guard let transition = Transition.of(action.verb), action.verb != .draft else {
            throw .refused(action.verb, situation.task.code, "the task is there already", zh: "任务已存在")
        }
        try ActionCheck(rules: rules, transition: transition).check(action, in: situation)
        return try ActionEffect(action, transition: transition, in: situation).changes()
    }

    /// A new task with its units: drafted, or assigned at once.
    ///
    /// - Parameters:
    ///   - task: the task; its status and its moments are set here.
    ///   - units: organizations that support, without the lead.
    public func creation(
        of task: Record,
        support units: [String],
        by action: TaskAction
    ) throws(ModelError) -> [RecordChange] {
        try ActionCheck(rules: rules, transition: Transition.of(action.verb)).checkRole(action, of: task.code)
        var task = task
        let isDraft = action.verb == .draft
        if isDraft {
            task["drafted"] = .moment(action.moment)
            if task[.assigned].isNull { task[.assigned] = .moment(action.moment) }
        } else {
            task[.assigned] = .moment(action.moment)
        }
        task[.status] = .text(isDraft ? TaskStatus.drafted.rawValue : TaskStatus.assigned.rawValue)
        guard let lead = task[.lead].text else {
            throw ModelError(
                .missingValue,
                field: .lead,
                LocalizedText("a task needs a lead: --lead ORGANIZATION", zh: "任务须有牵头单位：--lead 单位编码")
            )
        }
        var changes = [RecordChange(task, event: action.verb.eventKind, note: action.reason)]
        var seen: Set<String> = []
        for organization in [lead] + units where seen.insert(organization).inserted {
            let unit = Record.unit(of: task, organization, role: organization == lead ? "lead" : "support")
            changes.append(RecordChange(unit, event: action.verb.eventKind))
        }
        return changes
    }
}

extension Record {
    /// A new unit of a task.
    static func unit(of task: Record, _ organization: String, role: String) -> Record {
        Record(
            .unit,
            [
                .code: .text("\(task.code)/\(organization)"), .task: task[.code], .organization: .text(organization),
                .role: .text(role), .status: .text(UnitStatus.assigned.rawValue), .assigned: task[.assigned],
                "returned": .integer(0),
            ]
        )
    }
}
