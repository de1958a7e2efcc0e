/// Says whether an action may be done: role, states, and what must be given with it.
struct ActionCheck {
    let rules: WorkflowRules
    let transition: Transition

    init(rules: WorkflowRules, transition: Transition?) throws(ModelError) {
        guard let transition else {
            throw ModelError(.notAllowed, LocalizedText("the workflow has no such step", zh: "流程中没有这一步骤"))
        }
        self.rules = rules
        self.transition = transition
    }

    func check(_ action: TaskAction, in situation: TaskSituation) throws(ModelError) {
        let code = situation.task.code
        try checkRole(action, of: code, lead: situation.lead)
        guard transition.taskStatuses.contains(situation.status) else {
            throw .refused(
                action.verb,
                code,
                field: .status,
                "the task is \(Self.word(situation.task[.status], .task)(.english)); it must be "
                    + Self.list(transition.taskStatuses.map(\.rawValue), .task)(.english),
                zh: "任务\(Self.word(situation.task[.status], .task)(.simplifiedChinese))；应为"
                    + Self.list(transition.taskStatuses.map(\.rawValue), .task)(.simplifiedChinese)
            )
        }
        try checkUnit(action, in: situation)
        try checkGiven(action, in: situation)
        try checkPending(action, in: situation)
    }

    func checkRole(_ action: TaskAction, of code: String, lead: String? = nil) throws(ModelError) {
        switch transition.actor {
        case .supervisor where !rules.supervisors.contains(action.actor):
            let names = rules.supervisors.sorted().joined(separator: ", ")
            throw .refused(
                action.verb,
                code,
                field: "by",
                "'\(action.actor)' does not supervise; only these may: \(names)",
                zh: "“\(action.actor)”不是督办单位；可由：\(names)"
            )
        case .lead where action.actor != lead:
            throw .refused(
                action.verb,
                code,
                field: "by",
                "'\(action.actor)' does not lead it; only its lead may: \(lead ?? "it has none")",
                zh: "“\(action.actor)”不是牵头单位；可由：\(lead ?? "（无牵头单位）")"
            )
        default: break
        }
    }

    private func checkUnit(_ action: TaskAction, in situation: TaskSituation) throws(ModelError) {
        guard !transition.unitStatuses.isEmpty || transition.actor == .unit else { return }
        guard let unit = situation.unit(of: action.subject), let status = unit.unitStatus else {
            let names = situation.activeUnits.compactMap { $0[.organization].text }.joined(separator: ", ")
            throw .refused(
                action.verb,
                situation.task.code,
                field: .organization,
                "'\(action.subject)' has no unit in it; these have: \(names)",
                zh: "“\(action.subject)”不是承办单位；承办单位有：\(names)"
            )
        }
        guard transition.unitStatuses.contains(status) else {
            let allowed = Self.list(transition.unitStatuses.map(\.rawValue), .unit)
            let word = Self.word(unit[.status], .unit)
            throw .refused(
                action.verb,
                situation.task.code,
                field: .status,
                "the unit of '\(action.subject)' is \(word(.english)); it must be \(allowed(.english))",
                zh: "“\(action.subject)”\(word(.simplifiedChinese))；应为\(allowed(.simplifiedChinese))"
            )
        }
    }

    private func checkGiven(_ action: TaskAction, in situation: TaskSituation) throws(ModelError) {
        for need in transition.needs {
            switch need {
            case .reason where (action.reason ?? "").allSatisfy(\.isWhitespace):
                throw .missing("reason", "why", zh: "理由")
            case .percent where action.percent == nil:
                throw .missing("percent", "the share of the work done, 0 to 100", zh: "完成比例，0 至 100")
            case .newDue where action.due == nil:
                throw .missing("until", "the date asked for", zh: "申请的时限")
            case .evidence where action.files.isEmpty:
                throw .missing("evidence", "at least one file that shows the completion", zh: "至少一份佐证材料")
            case .ground where action.ground == nil:
                throw .missing("ground", "one of reword, wrong_unit, impossible", zh: "reword、wrong_unit 或 impossible")
            default: break
            }
        }
        // A reason may stand in the history alone, where no field checks it.
        let texts: [(FieldName, String?)] = [
            ("reason", action.reason), (.title, action.title), ("criterion", action.criterion),
        ]
        for case (let name, let text?) in texts where !FieldType.text.accepts(.text(text)) {
            throw .invalidText(name, text)
        }
        if let percent = action.percent, !(0...100).contains(percent) {
            throw ModelError(
                .invalidValue,
                field: "percent",
                LocalizedText(
                    "percent '\(percent)' is not allowed: expected 0 to 100",
                    zh: "进度“\(percent)”不符合要求：应为 0 至 100"
                )
            )
        }
        if action.verb == .extend { try checkExtension(action, in: situation) }
        if let due = action.due, action.verb == .resume, due <= action.moment {
            throw .invalidDate("until", due, "after \(action.moment)", zh: "晚于 \(action.moment)")
        }
    }

    private func checkExtension(_ action: TaskAction, in situation: TaskSituation) throws(ModelError) {
        let code = situation.task.code
        guard let due = situation.task[.due].moment else {
            throw .refused(action.verb, code, field: .due, "it has no due time", zh: "任务没有时限")
        }
        guard action.moment <= due else {
            throw .refused(
                action.verb,
                code,
                field: .due,
                "it was due \(due), which has passed at \(action.moment); an extension is asked for before",
                zh: "时限 \(due) 已过（\(action.moment)）；延期须在时限之前申请"
            )
        }
        if let wanted = action.due, wanted <= due {
            throw .invalidDate("until", wanted, "after the present due time, \(due)", zh: "晚于现时限 \(due)")
        }
    }

    private func checkPending(_ action: TaskAction, in situation: TaskSituation) throws(ModelError) {
        let code = situation.task.code
        switch action.verb {
        case .extend where situation.pendingExtension != nil:
            throw .refused(
                action.verb,
                code,
                "a request waits for a decision: \(situation.pendingExtension?.code ?? "")",
                zh: "已有待审批的延期申请"
            )
        case .approve where situation.pendingExtension == nil, .refuse where situation.pendingExtension == nil:
            throw .refused(action.verb, code, "no extension is asked for", zh: "没有待审批的延期申请")
        case .appeal where situation.pendingAppeal(of: action.subject) != nil:
            throw .refused(action.verb, code, "an appeal of it waits for a decision", zh: "已有待处理的申诉")
        case .uphold where situation.pendingAppeal(of: action.subject) == nil,
            .dismiss where situation.pendingAppeal(of: action.subject) == nil:
            throw .refused(
                action.verb,
                code,
                "'\(action.subject)' has no appeal that waits",
                zh: "“\(action.subject)”没有待处理的申诉"
            )
        default: break
        }
    }

    private static func word(_ value: FieldValue, _ model: Model) -> LocalizedText {
        guard case .choice(let choices)? = model.field(.status)?.type,
            let choice = choices.first(where: { $0.name == value.text })
        else { return LocalizedText(value.written) }
        return choice.label
    }

    private static func list(_ statuses: [String], _ model: Model) -> LocalizedText {
        let words = statuses.map { word(.text($0), model) }
        let english = words.map(\.english)
        let joined =
            english.dropLast().joined(separator: ", ") + (english.count > 1 ? " or " : "") + (english.last ?? "")
        return LocalizedText(joined, zh: words.map { $0(.simplifiedChinese) }.joined(separator: "、"))
    }
}
