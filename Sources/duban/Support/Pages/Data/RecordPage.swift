import DubanDocuments
import DubanModel

/// Shows records in documents.
struct RecordPage: LocalizedPage {
    let model: Model
    let language: Language

    /// The fields in which a list shows records, by model; all of them would not fit a page.
    private static let listed: [String: [FieldName]] = [
        "task": [.code, .title, .lead, .status, .due],
        "project": [.code, .name, "stage", "location", "total_investment"],
        "observation": [.indicator, "scope", .period, "value", "growth", "rank"],
        "indicator": [.code, .name, "measure", "frequency", "accumulation"],
    ]

    func list(_ records: [Record], total: Int, asOf: CivilDate) -> Document {
        let names = Self.listed[model.name] ?? Array(model.storedFields.map(\.name).prefix(6))
        let fields = names.compactMap(model.field)
        let table = Table(
            columns: fields.map { Table.Column(key: $0.name.rawValue, title: $0.label(language), kind: kind(of: $0)) },
            rows: records.map { record in Table.Row(fields.map { cell($0, of: record) }) }
        )
        var document = Document(
            title: model.listTitle(in: language),
            language: language,
            asOf: asOf,
            blocks: [.table(table)]
        )
        if total > records.count {
            document.blocks.append(.paragraph(shortened(records.count, of: total)))
        }
        return document
    }

    private func cell(_ field: Field, of record: Record) -> Cell {
        field.name == .name ? .text(record.displayName(in: language)) : cell(record[field.name], of: field)
    }

    func detail(_ record: Record, asOf: CivilDate) -> Document {
        let rows = model.fields.compactMap { field -> Table.Row? in
            let value = record[field.name]
            // What ledgers add is shown field by field.
            if value.isNull || field.name == .ledgerValues { return nil }
            return Table.Row([.text(field.label(language)), .text(field.type.shown(value, in: language))])
        }
        let table = Table(
            columns: [
                Table.Column(key: "field", title: LocalizedText("Field", zh: "字段")(language)),
                Table.Column(key: "value", title: LocalizedText("Value", zh: "内容")(language)),
            ],
            rows: rows
        )
        return Document(
            title: "\(model.title(in: language)) \(record.code)",
            language: language,
            asOf: asOf,
            blocks: [.table(table)]
        )
    }

    func fieldList() -> Document {
        let table = Table(
            columns: [
                Table.Column(key: "name", title: LocalizedText("Field", zh: "字段")(language)),
                Table.Column(key: "type", title: LocalizedText("Type", zh: "类型")(language)),
                Table.Column(key: "label", title: LocalizedText("Heading", zh: "标题")(language)),
                Table.Column(key: "meaning", title: LocalizedText("Meaning", zh: "含义")(language)),
            ],
            rows: model.fields.map { field in
                let required = field.isRequired ? LocalizedText(", required", zh: "，必填")(language) : ""
                return Table.Row([
                    .text(field.name.rawValue), .text(field.type.name + required), .text(field.label(language)),
                    .text(field.documentation(language)),
                ])
            }
        )
        return Document(
            title: LocalizedText("Fields of a \(model.name)", zh: "\(model.label(.simplifiedChinese))的字段")(language),
            subtitle: model.documentation(language),
            language: language,
            blocks: [.table(table)]
        )
    }

    func kind(of field: Field) -> ColumnKind {
        switch field.type {
        case .integer: .integer
        case .number: .number
        case .percent: .percent
        case .boolean: .boolean
        case .moment: .date
        case .money: .money
        case .text, .period, .choice, .reference: .text
        }
    }

    func cell(_ value: FieldValue, of field: Field) -> Cell {
        switch value {
        case .null: .empty
        case .text: .text(field.type.shown(value, in: language))
        case .integer(let integer): .integer(integer)
        case .number(let number): field.type == .percent ? .percent(number) : .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .moment(let moment): .date(moment)
        case .money(let money): .money(money)
        }
    }
}
