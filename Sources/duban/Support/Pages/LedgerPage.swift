import DubanDocuments
import DubanModel
import DubanStore

/// Shows ledgers and the fields that they add in documents.
struct LedgerPage: LocalizedPage {
    let catalog: ModelCatalog
    let language: Language

    /// - Parameter counts: how many tasks are in each ledger, by its name.
    func list(counts: [String: Int], asOf: CivilDate) -> Document {
        let table = Table(
            columns: [
                Table.Column(key: "name", title: text("Ledger", "台账")),
                Table.Column(key: "title", title: text("Title", "名称")),
                Table.Column(key: "tasks", title: text("Tasks", "任务数"), kind: .integer),
                Table.Column(key: "fields", title: text("Fields of its own", "自有字段")),
                Table.Column(key: "source", title: text("Declared in", "声明位置")),
            ],
            rows: catalog.ledgers.map { ledger in
                Table.Row([
                    .text(ledger.name), .text(ledger.label(language)), .integer(Int64(counts[ledger.name] ?? 0)),
                    .text(catalog.fields(ofLedger: ledger.name).map(\.name.rawValue).joined(separator: ", ")),
                    .text(sources(of: ledger.name).joined(separator: ", ")),
                ])
            }
        )
        return Document(title: text("Ledgers", "台账"), language: language, asOf: asOf, blocks: [.table(table)])
    }

    func detail(_ ledger: Choice) -> Document {
        let sources = sources(of: ledger.name)
        var document = Document(
            title: ledger.label(language),
            subtitle: sources.isEmpty ? ledger.name : "\(ledger.name) · \(sources.joined(separator: ", "))",
            language: language
        )
        let fields = catalog.fields(ofLedger: ledger.name)
        document.blocks.append(
            fields.isEmpty ? .paragraph(text("It adds no fields.", "没有自有字段。")) : .table(table(of: fields))
        )
        return document
    }

    /// The versions that say something of a ledger, as blocks under a heading.
    func versions(_ versions: [LedgerVersion], of ledger: String) -> [Block] {
        var rows: [Table.Row] = []
        var former: [LedgerField]?
        for version in versions {
            let declared = version.declarations.filter { $0.name == ledger }
            let fields = declared.flatMap(\.fields)
            if former ?? [] == fields, former != nil || declared.isEmpty { continue }
            rows.append(
                Table.Row([
                    .integer(version.number), .date(version.recorded),
                    .text(fields.map { "\($0.name) (\($0.typeName))" }.joined(separator: ", ")),
                    .text(declared.map(\.source).joined(separator: ", ")),
                ])
            )
            former = fields
        }
        let table = Table(
            columns: [
                Table.Column(key: "version", title: text("Version", "版本"), kind: .integer),
                Table.Column(key: "recorded", title: text("Recorded", "登记"), kind: .date),
                Table.Column(key: "fields", title: text("Fields", "字段")),
                Table.Column(key: "source", title: text("Declared in", "声明位置")),
            ],
            rows: rows
        )
        return [
            .heading(level: 1, text: text("Versions", "版本")),
            rows.isEmpty
                ? .paragraph(text("None yet: one is recorded with the next change.", "尚无：下一次变更时登记。"))
                : .table(table),
        ]
    }

    /// Fields in a table, with their types and what they mean.
    func table(of fields: [LedgerField]) -> Table {
        Table(
            columns: [
                Table.Column(key: "name", title: text("Field", "字段")),
                Table.Column(key: "type", title: text("Type", "类型")),
                Table.Column(key: "label", title: text("Heading", "标题")),
                Table.Column(key: "aliases", title: text("Other headings", "其他标题")),
                Table.Column(key: "meaning", title: text("Meaning", "含义")),
            ],
            rows: fields.map { field in
                Table.Row([
                    .text(field.name.rawValue), .text(type(of: field)), .text(field.label(language)),
                    .text(field.aliases.joined(separator: ", ")), .text(field.help(language)),
                ])
            }
        )
    }

    private func type(of field: LedgerField) -> String {
        var type = field.typeName
        if case .choice(let choices) = field.type { type += ": " + choices.map(\.name).joined(separator: ", ") }
        return field.isRequired ? type + text(", required", "，必填") : type
    }

    private func sources(of ledger: String) -> [String] {
        catalog.declarations.filter { $0.name == ledger }.map(\.source)
    }
}
