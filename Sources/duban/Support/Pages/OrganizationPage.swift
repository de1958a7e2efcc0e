import DubanDocuments
import DubanModel

/// Shows organizations.
struct OrganizationPage: LocalizedPage {
    let language: Language
    let asOf: CivilDate

    func tree(_ tree: OrganizationTree) -> Document {
        let table = Table(
            columns: [
                Table.Column(key: "level", title: text("Level", "层级")),
                Table.Column(key: "name", title: text("Name", "单位名称")),
                Table.Column(key: "code", title: text("Code", "单位编码")),
                Table.Column(key: "kind", title: text("Kind", "类别")),
                Table.Column(key: "parent", title: text("Belongs to", "上级单位")),
            ],
            rows: tree.entries.map { entry in
                let organization = entry.organization
                // More marks would leave no room for the names.
                let level = String(repeating: "·", count: min(entry.depth, 5)) + String(entry.depth + 1)
                return Table.Row([
                    .text(level), .text(organization.displayName(in: language)), .text(organization.code),
                    .text(shown(.kind, of: organization)), .text(organization["parent"].written),
                ])
            }
        )
        return Document(title: text("Organizations", "单位"), language: language, asOf: asOf, blocks: [.table(table)])
    }

    /// - Parameter open: its shares in tasks on which work is still expected.
    func detail(_ organization: Record, open: [(unit: Record, task: Record)]) -> Document {
        var document = RecordPage(model: .organization, language: language).detail(organization, asOf: asOf)
        document.subtitle = organization.displayName(in: language)
        document.blocks.append(.heading(level: 1, text: text("Open tasks", "未办结任务")))
        let table = Table(
            columns: [
                Table.Column(key: "task", title: text("Task", "任务")),
                Table.Column(key: "role", title: text("Role", "责任")),
                Table.Column(key: "status", title: text("State", "状态")),
                Table.Column(key: "due", title: text("Due", "时限"), kind: .date),
                Table.Column(key: "title", title: text("Title", "内容")),
            ],
            rows: open.sorted {
                ($0.task[.due].moment?.encoded ?? .max, $0.task.code) < (
                    $1.task[.due].moment?.encoded ?? .max, $1.task.code
                )
            }
            .map { unit, task in
                Table.Row([
                    .text(task.code), .text(shown(.role, of: unit)), .text(shown(.status, of: unit)),
                    task[.due].moment.map(Cell.date) ?? .empty, .text(task.displayName(in: language)),
                ])
            }
        )
        document.blocks.append(open.isEmpty ? .paragraph(text("None.", "无。")) : .table(table))
        return document
    }

    private func shown(_ field: FieldName, of record: Record) -> String {
        record.model.field(field)?.type.shown(record[field], in: language) ?? ""
    }
}
