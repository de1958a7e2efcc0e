import DubanModel
import NearestName
import TOMLKit

extension SettingsReader {
    /// What `[ledgers]` declares, in the order of the ledgers' names.
    ///
    /// - Parameter source: how the file is called where a declaration is shown.
    func ledgers(
        _ value: (any TOMLValueConvertible)?,
        source: String
    ) throws(StoreError) -> [LedgerDeclaration] {
        let table = try table(value, at: "ledgers")
        var declarations: [LedgerDeclaration] = []
        for name in table.keys.sorted() {
            let place = "ledgers.\(Self.shown(name))"
            try check(name: name, at: place)
            let entries = try self.table(table[name], at: place)
            try check(entries.keys, among: ["title", "supervised", "fields"], in: "[\(place)]")
            declarations.append(
                LedgerDeclaration(
                    name,
                    title: try localizedText(entries["title"], at: "\(place).title"),
                    fields: try ledgerFields(entries["fields"], at: "\(place).fields"),
                    isSupervised: try truth(entries["supervised"], at: "\(place).supervised"),
                    source: source
                )
            )
        }
        return declarations
    }

    /// The models with what the file declares, which counts first, and with what plugins declare. A plugin that
    /// contradicts what came before it is left out as a whole, so that it cannot keep others from their work.
    func catalog(
        _ value: (any TOMLValueConvertible)?,
        of plugins: [LedgerDeclaration]
    ) throws(StoreError) -> (catalog: ModelCatalog, problems: [ModelError]) {
        let own = try ledgers(value, source: Workspace.settingsFileName)
        var catalog: ModelCatalog
        do throws(ModelError) {
            catalog = try ModelCatalog(own)
        } catch {
            throw invalid(error.message, underlying: error)
        }
        var problems: [ModelError] = []
        var sources: [String] = []
        for declaration in plugins where !sources.contains(declaration.source) { sources.append(declaration.source) }
        for source in sources {
            do throws(ModelError) {
                catalog = try catalog.adding(plugins.filter { $0.source == source })
            } catch {
                problems.append(error)
            }
        }
        return (catalog, problems)
    }

    private func ledgerFields(
        _ value: (any TOMLValueConvertible)?,
        at place: String
    ) throws(StoreError) -> [LedgerField] {
        let table = try table(value, at: place)
        var fields: [LedgerField] = []
        for name in table.keys.sorted() {
            let place = "\(place).\(Self.shown(name))"
            try check(name: name, at: place)
            let entries = try self.table(table[name], at: place)
            try check(
                entries.keys,
                among: ["type", "label", "help", "required", "choices", "aliases"],
                in: "[\(place)]"
            )
            fields.append(
                LedgerField(
                    FieldName(rawValue: name),
                    try ledgerFieldType(entries, at: place),
                    label: try localizedText(entries["label"], at: "\(place).label"),
                    help: try localizedText(entries["help"], at: "\(place).help") ?? "",
                    isRequired: try truth(entries["required"], at: "\(place).required") ?? false,
                    aliases: try words(entries["aliases"], at: "\(place).aliases") ?? []
                )
            )
        }
        return fields
    }

    private func ledgerFieldType(_ entries: TOMLTable, at place: String) throws(StoreError) -> FieldType {
        let known = LedgerField.typeNames.map(\.name)
        let list = known.joined(separator: ", ")
        guard let written = try text(entries["type"], at: "\(place).type") else {
            throw invalid(
                LocalizedText(
                    "[\(place)] needs type = \"…\", one of \(list)",
                    zh: "[\(place)] 缺少 type = \"…\"，应为 \(list) 之一"
                )
            )
        }
        guard let type = LedgerField.typeNames.first(where: { $0.name == written })?.type else {
            let hint = NearestName.hint(for: written, in: known)
            throw invalid(
                LocalizedText(
                    "\(place).type '\(Self.shown(written))' is not allowed\(hint) (it may be: \(list))",
                    zh: "\(place).type“\(Self.shown(written))”不符合要求\(hint.chinese)（可用：\(list)）"
                )
            )
        }
        let choices = try words(entries["choices"], at: "\(place).choices")
        guard case .choice = type else {
            guard choices == nil else {
                throw invalid(
                    LocalizedText(
                        "\(place).choices is not allowed for the type \(written): only a choice has them",
                        zh: "类型 \(written) 不能有 \(place).choices，仅 choice 可有"
                    )
                )
            }
            return type
        }
        guard let choices, !choices.isEmpty, Set(choices).count == choices.count else {
            throw invalid(
                LocalizedText(
                    "\(place).choices is needed for a choice: expected a list of different words, such as [\"first\"]",
                    zh: "choice 缺少 \(place).choices：应为互不相同的词的列表，如 [\"first\"]"
                )
            )
        }
        return .choice(choices.map { Choice($0, $0, zh: $0) })
    }

    /// Texts that people will read and type: short, and of one line.
    private func words(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> [String]? {
        guard let words = try texts(value, at: place) else { return nil }
        guard words.count <= Self.mostWords else {
            throw invalid(
                LocalizedText(
                    "\(place) has \(words.count) entries: expected at most \(Self.mostWords)",
                    zh: "\(place) 有 \(words.count) 项，最多 \(Self.mostWords) 项"
                )
            )
        }
        for word in words {
            try check(line: word, at: place)
            guard !word.isEmpty else { throw invalid(LocalizedText("\(place) has an empty entry", zh: "\(place) 有空项")) }
        }
        return words
    }

    private static let mostWords = 200
    private static let longestLine = 400

    private func check(line: String, at place: String) throws(StoreError) {
        guard line.utf8.count <= Self.longestLine, FieldType.text.accepts(.text(line)),
            !line.contains(where: \.isNewline)
        else {
            let shown = Self.shown(line.filter { !$0.isNewline && $0 >= " " })
            throw invalid(
                LocalizedText(
                    "\(place) '\(shown)' is not allowed: expected one line of at most \(Self.longestLine) bytes",
                    zh: "\(place)“\(shown)”不符合要求：应为一行，最多 \(Self.longestLine) 字节"
                )
            )
        }
    }

    private func check(name: String, at place: String) throws(StoreError) {
        guard LedgerName.isValid(name) else {
            throw invalid(
                LocalizedText(
                    "the name in [\(place)] is not allowed: expected \(LedgerName.expectation.english)",
                    zh: "[\(place)] 的名称不符合要求：应为\(LedgerName.expectation(.simplifiedChinese))"
                )
            )
        }
    }

    /// Text, or a table of texts by language.
    private func localizedText(
        _ value: (any TOMLValueConvertible)?,
        at place: String
    ) throws(StoreError) -> LocalizedText? {
        guard let value else { return nil }
        if let text = value.string {
            try check(line: text, at: place)
            return LocalizedText(text)
        }
        guard let table = value.table else {
            throw invalid(
                LocalizedText(
                    "\(place) must be text, or a table such as { en = \"…\", zh-Hans = \"…\" }",
                    zh: "\(place) 应为文字，或如 { en = \"…\", zh-Hans = \"…\" } 的表"
                )
            )
        }
        try check(table.keys, among: ["en", "zh-Hans"], in: place)
        let chinese = try text(table["zh-Hans"], at: "\(place).zh-Hans")
        guard let english = try text(table["en"], at: "\(place).en") ?? chinese else {
            throw invalid(LocalizedText("\(place) needs en = \"…\"", zh: "\(place) 缺少 en = \"…\""))
        }
        for line in [english, chinese].compactMap(\.self) { try check(line: line, at: place) }
        return LocalizedText(english, zh: chinese)
    }

    private func truth(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> Bool? {
        guard let value else { return nil }
        guard let truth = value.bool else {
            throw invalid(LocalizedText("\(place) must be true or false", zh: "\(place) 应为 true 或 false"))
        }
        return truth
    }

    private static func shown(_ text: String) -> String {
        let plain = text.filter { $0 >= " " && !$0.isNewline }
        return plain.shortened
    }
}
