import DubanDocuments
import DubanModel

/// Shows tasks in documents.
struct TaskPage: LocalizedPage {
    let language: Language
    let asOf: CivilDate

    /// Days before the due time from which a task's light is yellow.
    private static let nearDue = 3

    func list(_ tasks: [Record], total: Int) -> Document {
        let names: [FieldName] = [.code, .title, .lead, .status, .due]
        let fields = names.compactMap(Model.task.field)
        let page = RecordPage(model: .task, language: language)
        let light = Table.Column(key: "light", title: text("State", "状态灯"), kind: .light)
        let table = Table(
            columns: [light]
                + fields.map { Table.Column(key: $0.name.rawValue, title: $0.label(language), kind: page.kind(of: $0)) },
            rows: tasks.map { task in
                Table.Row([self.light(of: task)] + fields.map { page.cell(task[$0.name], of: $0) })
            }
        )
        var document = Document(title: text("Tasks", "任务"), language: language, asOf: asOf, blocks: [.table(table)])
        if total > tasks.count {
            document.blocks.append(.paragraph(shortened(tasks.count, of: total)))
        }
        return document
    }

    /// - Parameter parts: gives the parts of the task of a model.
    func detail(_ task: Record, parts: (Model) throws -> [Record]) rethrows -> Document {
        let page = RecordPage(model: task.model, language: language)
        var document = page.detail(task, asOf: asOf)
        for model in [Model.unit, .feedback, .extension, .review, .appeal, .evidence] {
            let records = try parts(model)
            if records.isEmpty { continue }
            document.blocks.append(.heading(level: 1, text: model.label(language)))
            document.blocks.append(.table(table(of: records, model)))
        }
        return document
    }

    /// The fields of a part that say more than that it is this task's.
    private func table(of records: [Record], _ model: Model) -> Table {
        let hidden: Set<FieldName> = [.code, .task, .assigned, "sha256", "due_before"]
        let fields = model.storedFields.filter { field in
            !hidden.contains(field.name) && records.contains { !$0[field.name].isNull }
        }
        let page = RecordPage(model: model, language: language)
        return Table(
            columns: fields.map {
                Table.Column(key: $0.name.rawValue, title: $0.label(language), kind: page.kind(of: $0))
            },
            rows: records.map { record in Table.Row(fields.map { page.cell(record[$0.name], of: $0) }) }
        )
    }

    private func light(of task: Record) -> Cell {
        guard let status = task[.status].text.flatMap(TaskStatus.init) else { return .empty }
        let due = task[.due].moment
        switch status {
        case .closed:
            let isLate = task[.closed].moment.flatMap { closed in due.map { closed > $0 } } ?? false
            return isLate ? .light(.yellow, text("late", "超期办结")) : .light(.green, text("done", "已办结"))
        case .cancelled, .suspended, .drafted: return .light(.grey, nil)
        default:
            guard let due else { return .light(.blue, text("open", "办理中")) }
            let days = due.date.days(since: asOf)
            if due < Moment(asOf) { return .light(.red, text("overdue", "逾期")) }
            return days <= Self.nearDue
                ? .light(.yellow, text("due soon", "临期")) : .light(.blue, text("open", "办理中"))
        }
    }
}
