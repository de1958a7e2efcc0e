import DubanDocuments
import DubanModel
import DubanPlugins

/// Describes entries and plugins in documents.
struct EntryPage {
    let language: Language

    /// Everything that a plugin says of itself, with all of its entries.
    func reference(of manifest: PluginManifest, entries: [EntryDescription]) -> Document {
        var document = document(of: manifest, entries: entries)
        document.blocks += manifestBlocks(manifest)
        for entry in entries {
            document.blocks.append(.heading(level: 1, text: entry.name + language.colon + entry.title(language)))
            document.blocks += blocks(of: entry, headingLevel: 2)
        }
        return document
    }

    /// What a manifest says of other plugins and of times.
    private func manifestBlocks(_ manifest: PluginManifest) -> [Block] {
        var blocks: [Block] = []
        if !manifest.requires.isEmpty {
            let list = manifest.requires.map { "\($0.id) \($0.range.text)" }.joined(separator: ", ")
            blocks.append(.paragraph(LocalizedText("It requires \(list).", zh: "依赖：\(list)。")(language)))
        }
        if !manifest.schedule.isEmpty {
            let page = SchedulePage(language: language)
            let lines = manifest.schedule.map { "\(manifest.id).\($0.entry): \(page.rhythm($0))" }
            let heading = LocalizedText("Schedule", zh: "定时运行")(language)
            blocks += [.heading(level: 1, text: heading), .list(items: lines, isOrdered: false)]
        }
        return blocks
    }

    func document(of entry: EntryDescription) -> Document {
        var document = Document(title: entry.name, subtitle: entry.title(language), language: language)
        document.blocks = blocks(of: entry, headingLevel: 1)
        return document
    }

    private func blocks(of entry: EntryDescription, headingLevel level: Int) -> [Block] {
        var blocks: [Block] = []
        let documentation = entry.documentation(language)
        if !documentation.isEmpty { blocks.append(.paragraph(documentation)) }
        if let severity = entry.severity {
            let model = entry.model.map { LocalizedText(" It looks at every \($0).", zh: "逐条检查。")(language) } ?? ""
            let text = LocalizedText("A check of severity \(severity.rawValue).", zh: "检查，级别 \(severity.rawValue)。")
            blocks.append(.paragraph(text(language) + model))
        }
        blocks += schemaBlocks(
            entry.parameters,
            heading: LocalizedText("Parameters", zh: "参数"),
            mark: "--",
            headingLevel: level
        )
        blocks.append(.heading(level: level, text: LocalizedText("Use", zh: "用法")(language)))
        blocks.append(.paragraph(entry.kind.use(of: entry.name)(language) + example(entry)))
        return blocks
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
            .list(items: entries.map { $0.name + language.colon + $0.title(language) }, isOrdered: false)
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

    private func schemaBlocks(_ schemas: [ValueSchema], heading: LocalizedText, mark: String, headingLevel: Int = 1)
        -> [Block]
    {
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
                    .text(
                        [schema.help(language), schema.expectation(language)].filter { !$0.isEmpty }.joined(
                            separator: language.colon
                        )
                    ),
                ])
            }
        )
        return [.heading(level: headingLevel, text: heading(language)), .table(table)]
    }
}
