import DubanDocuments
import DubanModel
import DubanStore

/// Shows directives and how far they are carried out.
struct DirectivePage: LocalizedPage {
    let language: Language
    let asOf: CivilDate

    /// - Parameter requirements: those of every directive.
    func list(_ directives: [Record], total: Int, requirements: [TracedRequirement]) -> Document {
        let byDirective = Dictionary(grouping: requirements) { $0.requirement["directive"].written }
        let kind = Model.directive.field(.kind)?.type
        let table = Table(
            columns: [
                Table.Column(key: "code", title: text("Code", "编码")),
                Table.Column(key: "kind", title: text("Kind", "类别")),
                Table.Column(key: "issued", title: text("Issued", "下达日期"), kind: .date),
                Table.Column(key: "requirements", title: text("Asks", "要求"), kind: .integer),
                Table.Column(key: "covered", title: text("Carried out", "已有任务落实"), kind: .integer),
                Table.Column(key: "uncovered", title: text("By none", "尚无任务"), kind: .integer),
                Table.Column(key: "title", title: text("Title", "名称")),
            ],
            rows: directives.map { directive in
                let own = byDirective[directive.code] ?? []
                let covered = own.count(where: \.isCovered)
                return Table.Row([
                    .text(directive.code), .text(kind?.shown(directive[.kind], in: language) ?? ""),
                    directive["issued"].moment.map(Cell.date) ?? .empty, .integer(Int64(own.count)),
                    .integer(Int64(covered)), .integer(Int64(own.count - covered)),
                    .text(directive.displayName(in: language)),
                ])
            }
        )
        var document = Document(
            title: text("Directives", "指示"),
            language: language,
            asOf: asOf,
            blocks: [.table(table)]
        )
        if total > directives.count { document.blocks.append(.paragraph(shortened(directives.count, of: total))) }
        return document
    }

    func document(of directive: Record, _ requirements: [TracedRequirement]) -> Document {
        let covered = requirements.count(where: \.isCovered)
        var document = Document(
            title: directive.displayName(in: language),
            subtitle: text("Requirements and the tasks that carry them out", "要求及落实任务"),
            language: language,
            asOf: asOf
        )
        document.blocks.append(
            .keyFigures([
                KeyFigure(label: text("Requirements", "要求"), value: .integer(Int64(requirements.count))),
                KeyFigure(label: text("Carried out by tasks", "已有任务落实"), value: .integer(Int64(covered))),
                KeyFigure(label: text("By none", "尚无任务"), value: .integer(Int64(requirements.count - covered))),
            ])
        )
        document.blocks.append(.table(table(of: requirements)))
        return document
    }

    func uncovered(_ requirements: [TracedRequirement]) -> Document {
        let title = text("Requirements that no task carries out", "尚无任务落实的要求")
        var document = Document(title: title, language: language, asOf: asOf)
        document.blocks.append(
            requirements.isEmpty
                ? .note(kind: .success, text: text("Every requirement has a task.", "每项要求都有任务落实。"))
                : .table(table(of: requirements))
        )
        return document
    }

    private func table(of requirements: [TracedRequirement]) -> Table {
        Table(
            columns: [
                Table.Column(key: "code", title: text("Requirement", "要求")),
                Table.Column(key: "text", title: text("Text", "内容")),
                Table.Column(key: "due", title: text("Due", "时限"), kind: .date),
                Table.Column(key: "state", title: text("State", "状态"), kind: .light),
                Table.Column(key: "tasks", title: text("Tasks", "任务")),
            ],
            rows: requirements.map { traced in
                Table.Row([
                    .text(traced.requirement.code), .text(traced.requirement.displayName(in: language)),
                    traced.requirement[.due].moment.map(Cell.date) ?? .empty, state(of: traced),
                    .text(traced.tasks.map(\.code).joined(separator: language.listComma)),
                ])
            }
        )
    }

    private func state(of traced: TracedRequirement) -> Cell {
        guard traced.isCovered else { return .light(.red, text("no task", "无任务")) }
        let tasks = traced.tasks.filter { $0[.status].text != TaskStatus.cancelled.rawValue }
        if tasks.allSatisfy({ $0[.status].text == TaskStatus.closed.rawValue }) {
            return .light(.green, text("done", "已落实"))
        }
        let isLate = tasks.contains { task in
            task[.closed].isNull && task[.due].moment.map { $0 < Moment(asOf) } ?? false
        }
        return isLate ? .light(.yellow, text("overdue", "逾期")) : .light(.blue, text("in work", "落实中"))
    }
}
