import DubanDocuments
import DubanModel

/// Shows the workflow of tasks, made from the one table that there is of it.
struct WorkflowPage: LocalizedPage {
    let language: Language

    var document: Document {
        Document(
            title: text("The workflow of a task", "任务流程"),
            subtitle: text(
                "Who may do what, in which state, and what it leads to: `duban task VERB`",
                "谁在什么状态下可以做什么、结果如何：duban task 动词"
            ),
            language: language,
            blocks: [
                .table(table),
                .paragraph(
                    text(
                        """
                        A unit is an organization's share in a task. A task closes only when every unit has passed; a unit \
                        that has withdrawn no longer counts. Where a verb changes a unit and the table names no status for \
                        the task, the task's follows from those of its units: closed when all have passed, submitted when \
                        all have submitted or passed, in progress once one has reported, claimed when all have claimed, \
                        assigned before.
                        """,
                        """
                        承办单位是一个单位在任务中的责任。所有承办单位通过后任务才办结；已退出的单位不再计入。表中未写明任务状态的，由各承办单位的状态决定：\
                        全部通过为已办结，全部申报或通过为已申报办结，有单位反馈即为办理中，全部认领为已认领，否则为已交办。
                        """
                    )
                ),
            ]
        )
    }

    private var table: Table {
        Table(
            columns: [
                Table.Column(key: "verb", title: text("Verb", "动词")),
                Table.Column(key: "actor", title: text("By", "办理方")),
                Table.Column(key: "task", title: text("Task must be", "任务状态")),
                Table.Column(key: "unit", title: text("Unit must be", "承办单位状态")),
                Table.Column(key: "needs", title: text("Needs", "须给出")),
                Table.Column(key: "leads", title: text("Leads to", "结果")),
                Table.Column(key: "remark", title: text("Also", "说明")),
            ],
            rows: Transition.all.map { transition in
                Table.Row([
                    .text(command(of: transition.verb)), .text(actor(transition.actor)),
                    .text(
                        transition.taskStatuses.map { word($0.rawValue, .task) }.joined(separator: language.listComma)
                    ),
                    .text(
                        transition.unitStatuses.map { word($0.rawValue, .unit) }.joined(separator: language.listComma)
                    ),
                    .text(transition.needs.map(need).joined(separator: language.listComma)),
                    .text(outcome(of: transition)),
                    .text(transition.remark(language)),
                ])
            }
        )
    }

    private func command(of verb: TaskVerb) -> String {
        switch verb {
        case .draft: "add --draft"
        case .pass: "review --pass"
        case .return: "review --return"
        default: verb.rawValue
        }
    }

    private func outcome(of transition: Transition) -> String {
        var parts: [String] = []
        if let unit = transition.unitBecomes {
            parts.append(text("unit: ", "承办单位：") + word(unit.rawValue, .unit))
        }
        if let task = transition.taskBecomes {
            parts.append(text("task: ", "任务：") + word(task.rawValue, .task))
        }
        return parts.joined(separator: language.semicolon)
    }

    private func actor(_ actor: Transition.Actor) -> String {
        switch actor {
        case .unit: text("the unit", "承办单位")
        case .lead: text("the lead", "牵头单位")
        case .supervisor: text("supervision", "督办单位")
        }
    }

    private func need(_ need: Transition.Need) -> String {
        switch need {
        case .reason: text("a reason", "理由")
        case .percent: text("progress in %", "进度")
        case .newDue: text("a later date", "新时限")
        case .evidence: text("evidence", "佐证材料")
        case .ground: text("a ground", "申诉类别")
        }
    }

    private func word(_ name: String, _ model: Model) -> String {
        model.field(.status)?.type.shown(.text(name), in: language) ?? name
    }
}
