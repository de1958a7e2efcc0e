import DubanDocuments
import DubanModel
import DubanStore

/// Shows what happened to a record and its parts.
struct HistoryPage: LocalizedPage {
    let language: Language
    let asOf: CivilDate
    let catalog: ModelCatalog

    func document(of record: Record, events: [HistoryEvent]) -> Document {
        let table = Table(
            columns: [
                Table.Column(key: "effective", title: text("When", "时间"), kind: .date),
                Table.Column(key: "recorded", title: text("Recorded", "登记"), kind: .date),
                Table.Column(key: "actor", title: text("By", "单位")),
                Table.Column(key: "event", title: text("What happened", "事件")),
                Table.Column(key: "changes", title: text("Changes", "变化")),
            ],
            rows: events.map { event in
                Table.Row([
                    event.effective.date == .earliest ? .empty : .date(event.effective), .date(event.recorded),
                    .text(event.enteredBy.map { "\(event.actor) (\($0))" } ?? event.actor),
                    .text(subject(event, of: record) + language.colon + kind(event)), .text(changes(event)),
                ])
            }
        )
        return Document(
            title: text(
                "History of \(record.model.name) \(record.code)",
                "\(record.model.label(language)) \(record.code) 的历史"
            ),
            subtitle: record.displayName(in: language),
            language: language,
            asOf: asOf,
            blocks: [.table(table)]
        )
    }

    private func subject(_ event: HistoryEvent, of record: Record) -> String {
        guard event.model != record.model.name, let model = Model.named(event.model) else {
            return record.model.label(language)
        }
        let prefix = record.code + "/"
        let rest = event.subject.hasPrefix(prefix) ? String(event.subject.dropFirst(prefix.count)) : event.subject
        return "\(model.label(language)) \(rest)"
    }

    /// The word for an event: that of the step that it was, or of the field whose moment it is.
    private func kind(_ event: HistoryEvent) -> String {
        switch event.kind {
        case "created": text("created", "新增")
        case "updated": text("changed", "变更")
        case "corrected": text("corrected", "更正")
        case "added": text("put on the agenda", "列入议程")
        case "moved": text("moved on the agenda", "调整次序")
        case "traced": text("traced to the task", "对应落实任务")
        case "withdrawn": text("withdrawn", "撤回")
        default:
            TaskVerb.allCases.first { $0.eventKind == event.kind }?.done(language)
                ?? Model.named(event.model)?.field(FieldName(rawValue: event.kind))?.label(language) ?? event.kind
        }
    }

    private func changes(_ event: HistoryEvent) -> String {
        guard let model = catalog.named(event.model) else { return "" }
        let isNew = event.changes[.code]?.before == .null
        var parts = model.givenFields.compactMap { field -> String? in
            guard let change = event.changes[field.name] else { return nil }
            // Of a new record the codes say nothing that its name has not said.
            if isNew, [.code, .task, model.owner.map { FieldName(rawValue: $0) }].contains(field.name) { return nil }
            let after = change.after.isNull ? text("none", "无") : field.type.shown(change.after, in: language)
            let label = field.label(language) + language.colon
            if change.before.isNull { return label + after }
            return label + "\(field.type.shown(change.before, in: language)) → \(after)"
        }
        // A reason that became a field of its own is not said twice.
        if let note = event.note, !event.changes.values.contains(where: { $0.after.text == note }) {
            parts.append("“\(note)”")
        }
        return parts.joined(separator: language.semicolon)
    }
}

extension TaskVerb {
    /// The word for what has been done, in a history.
    func done(_ language: Language) -> String {
        language == .english ? eventKind.split(separator: "_").joined(separator: " ") : label(language)
    }
}
