import DubanModel
import DubanStore

/// What an action has changed, in a line each.
struct ChangeSummary {
    private let changes: [RecordChange]
    /// The changed records as they were; one that is not among them is new.
    private let former: [Record]
    private let language: Language

    init(_ changes: [RecordChange], former: [Record], language: Language) {
        self.changes = changes
        self.former = former
        self.language = language
    }

    /// What was changed together.
    init(_ applied: AppliedChanges, language: Language) {
        self.init(applied.changes, former: applied.former, language: language)
    }

    func lines(isDryRun: Bool) -> [String] {
        var lines = changes.map { change in
            let record = change.record
            return "\(record.model.label(language)) \(record.code)" + language.colon
                + differences(of: record).joined(separator: language.comma)
        }
        if lines.isEmpty { lines = [LocalizedText("nothing changes", zh: "没有变化")(language)] }
        if isDryRun {
            lines.append(LocalizedText("dry run: nothing was changed", zh: "试运行：未作任何更改")(language))
        }
        return lines
    }

    private func differences(of record: Record) -> [String] {
        guard let old = former(record) else { return [LocalizedText("new", zh: "新增")(language)] }
        return record.model.givenFields.compactMap { field in
            let (from, to) = (old[field.name], record[field.name])
            if from == to { return nil }
            let label = field.label(language)
            if from.isNull { return "\(label) \(text(to, of: field))" }
            if to.isNull { return "\(label) \(text(from, of: field)) → \(LocalizedText("none", zh: "无")(language))" }
            return "\(label) \(text(from, of: field)) → \(text(to, of: field))"
        }
    }

    private func text(_ value: FieldValue, of field: Field) -> String {
        let whole = field.type.shown(value, in: language)
        return whole.shortened
    }

    private func former(_ record: Record) -> Record? {
        former.first { $0.model.name == record.model.name && $0.code == record.code }
    }
}
