extension Model {
    /// What hinders somebody from proposing a record of this kind; nil for nothing.
    public var hindranceToAdding: LocalizedText? {
        switch name {
        case Model.task.name: nil
        case Model.agendaItem.name:
            LocalizedText(
                "agendas are changed by 'duban meeting agenda'",
                zh: "议程用 duban meeting agenda 修改"
            )
        default: isMadeByWorkflow ? Model.madeByWorkflow(label) : nil
        }
    }

    /// What hinders somebody from proposing another value of a field; nil for nothing.
    public func hindranceToSetting(_ field: Field) -> LocalizedText? {
        if let hindrance = hindranceToAdding { return hindrance }
        if field.name == .code {
            return LocalizedText("a record keeps its code for good", zh: "编码不可更改")
        }
        if !field.isGiven {
            return LocalizedText("it is looked up in another record", zh: "该字段取自其他记录")
        }
        guard name == Model.task.name, Model.fieldsOfWorkflow.contains(field.name) else { return nil }
        return LocalizedText(
            "the workflow sets it: propose a step of it, such as changes:perform(task, \"approve\", { … })",
            zh: "该字段由流程决定：请提出流程动作，如 changes:perform(task, \"approve\", { … })"
        )
    }

    /// Whether the steps of a task's workflow alone make such records.
    private var isMadeByWorkflow: Bool {
        let names = [Model.unit, .feedback, .extension, .review, .appeal, .evidence].map(\.name)
        return names.contains(name)
    }

    private static func madeByWorkflow(_ label: LocalizedText) -> LocalizedText {
        LocalizedText(
            "steps of the workflow make it: propose one, such as changes:perform(task, \"feedback\", { … })",
            zh: "\(label(.simplifiedChinese))由流程产生：请提出流程动作，如 changes:perform(task, \"feedback\", { … })"
        )
    }

    /// The fields of a task that follow from what was done to it.
    private static let fieldsOfWorkflow: Set<FieldName> = [
        .status, .lead, .assigned, .due, .closed, "drafted", "claimed", "original_due", "extended", "submitted",
        "progress", "reported", "suspended", "cancelled", "status_reason", "ledger_values",
    ]
}
