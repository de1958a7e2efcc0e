import DubanDocuments
import DubanModel

/// Shows a meeting's agenda.
struct AgendaPage: LocalizedPage {
    let language: Language
    let asOf: CivilDate

    func document(of meeting: Record, _ items: [(item: Record, task: Record)]) -> Document {
        let purpose = Model.agendaItem.field("purpose")?.type
        let status = Model.task.field(.status)?.type
        let table = Table(
            columns: [
                Table.Column(key: "number", title: text("No.", "序号"), kind: .integer),
                Table.Column(key: "purpose", title: text("Purpose", "类别")),
                Table.Column(key: "task", title: text("Task", "任务")),
                Table.Column(key: "title", title: text("Title", "内容")),
                Table.Column(key: "lead", title: text("Lead", "牵头单位")),
                Table.Column(key: "status", title: text("Status", "状态")),
                Table.Column(key: "due", title: text("Due", "时限"), kind: .date),
            ],
            rows: items.map { item, task in
                Table.Row([
                    item["number"].integer.map(Cell.integer) ?? .empty,
                    .text(purpose?.shown(item["purpose"], in: language) ?? ""), .text(task.code),
                    .text(task.displayName(in: language)), .text(task[.lead].written),
                    .text(status?.shown(task[.status], in: language) ?? ""),
                    task[.due].moment.map(Cell.date) ?? .empty,
                ])
            }
        )
        return Document(
            title: meeting.displayName(in: language),
            subtitle: text("Held \(meeting["held"].written)", "召开日期 \(meeting["held"].written)"),
            language: language,
            asOf: asOf,
            blocks: [.table(table)]
        )
    }
}
