import DubanDocuments
import DubanModel
import DubanPlugins

/// Describes entries and plugins in documents.
struct EntryPage {
    let language: Language

    func document(of entry: EntryDescription) -> Document {
        var document = Document(title: entry.name, subtitle: entry.title(language), language: language)
        let documentation = entry.documentation(language)
        if !documentation.isEmpty { document.blocks.append(.paragraph(documentation)) }
        if let severity = entry.severity {
            let model = entry.model.map { LocalizedText(" It looks at every \($0).", zh: "逐条检查。")(language) } ?? ""
            let text = LocalizedText("A check of severity \(severity.rawValue).", zh: "检查，级别 \(severity.rawValue)。")
            document.blocks.append(.paragraph(text(language) + model))
        }
        document.blocks.append(
            contentsOf: schemaBlocks(entry.parameters, heading: LocalizedText("Parameters", zh: "参数"), mark: "--")
        )
        document.blocks.append(.heading(level: 1, text: LocalizedText("Use", zh: "用法")(language)))
        document.blocks.append(.paragraph(entry.kind.use(of: entry.name)(language) + example(entry)))
        return document
    }

    func document(of manifest: PluginManifest, entries: [EntryDescription]) -> Document {
        var document = Document(
            title: manifest.title(language),
            subtitle: "\(manifest.id) \(manifest.version) · \(manifest.department)",
            language: language
        )
        let summary = manifest.summary(language)
        if !summary.isEmpty { document.blocks.append(.paragraph(summary)) }
        let rights = PermissionSet.words(read: manifest.read, propose: manifest.propose)(language)
        if !rights.isEmpty {
            document.blocks.append(.paragraph(LocalizedText("It may \(rights).", zh: "权限：\(rights)。")(language)))
        }
        document.blocks.append(
            .list(items: entries.map { "\($0.name): \($0.title(language))" }, isOrdered: false)
        )
        document.blocks.append(
            contentsOf: schemaBlocks(manifest.settings, heading: LocalizedText("Settings", zh: "设置"), mark: "")
        )
        for ledger in manifest.ledgers where !ledger.fields.isEmpty {
            let heading = LocalizedText("Fields of the ledger \(ledger.name)", zh: "台账 \(ledger.name) 的字段")
            document.blocks.append(.heading(level: 1, text: heading(language)))
            let page = LedgerPage(catalog: .standard, language: language)
            document.blocks.append(.table(page.table(of: ledger.fields)))
        }
        return document
    }

    private func example(_ entry: EntryDescription) -> String {
        guard let first = entry.parameters.first else { return "" }
        return " --\(first.name) \(first.defaultText ?? "…")"
    }

    private func schemaBlocks(_ schemas: [ValueSchema], heading: LocalizedText, mark: String) -> [Block] {
        guard !schemas.isEmpty else { return [] }
        func title(_ english: String, _ chinese: String) -> String { LocalizedText(english, zh: chinese)(language) }
        let table = Table(
            columns: [
                Table.Column(key: "name", title: title("Name", "名称")),
                Table.Column(key: "type", title: title("Type", "类型")),
                Table.Column(key: "default", title: title("Default", "默认")),
                Table.Column(key: "help", title: title("Meaning", "含义")),
            ],
            rows: schemas.map { schema in
                let fallback = schema.isRequired ? title("(required)", "（必填）") : ""
                return Table.Row([
                    .text(mark + schema.name), .text(schema.type.rawValue), .text(schema.defaultText ?? fallback),
                    .text([schema.help(language), schema.expectation].filter { !$0.isEmpty }.joined(separator: ": ")),
                ])
            }
        )
        return [.heading(level: 1, text: heading(language)), .table(table)]
    }
}
