import DubanModel

/// Tells in what two documents differ, as a document: figures, rows of tables, and lines of text.
///
/// Tables are matched by their captions, or else by their columns and places; their rows by what names them, which is their first
/// column where no two rows share a value of it, and all their texts otherwise.
public struct DocumentComparison {
    private let old: Document
    private let new: Document
    private let language: Language
    private let formatter: CellFormatter

    /// Compares two documents, in the language of the newer one.
    public init(_ old: Document, _ new: Document) {
        self.old = old
        self.new = new
        language = new.language
        formatter = CellFormatter(language: new.language)
    }

    /// Whether the documents say the same.
    public var isEmpty: Bool { blocks.isEmpty }

    /// The differences.
    ///
    /// - Parameter subtitle: what was compared with what.
    public func document(subtitle: String) -> Document {
        let nothing = Block.note(kind: .success, text: text("Nothing has changed.", "没有变化。"))
        let blocks = blocks
        return Document(
            title: new.title,
            subtitle: subtitle,
            language: language,
            asOf: new.asOf,
            blocks: blocks.isEmpty ? [nothing] : blocks
        )
    }

    /// The differences, without a title.
    public var blocks: [Block] { figures + tables + texts }

    // MARK: Figures

    private var figures: [Block] {
        var left = Self.figures(of: old)
        var rows: [Table.Row] = []
        for figure in Self.figures(of: new) {
            let former = left.firstIndex { $0.label == figure.label }.map { left.remove(at: $0) }
            if let former, CellChange(former.value, figure.value).isNone { continue }
            rows.append(row(figure.label, former, figure))
        }
        rows += left.map { row($0.label, $0, nil) }
        guard !rows.isEmpty else { return [] }
        let columns = [
            Table.Column(key: "figure", title: text("Figure", "指标")),
            Table.Column(key: "before", title: text("Before", "之前")),
            Table.Column(key: "after", title: text("After", "之后")),
            Table.Column(key: "change", title: text("Change", "变化")),
        ]
        return [.heading(level: 1, text: text("Figures", "关键数字")), .table(Table(columns: columns, rows: rows))]
    }

    private func row(_ label: String, _ before: KeyFigure?, _ after: KeyFigure?) -> Table.Row {
        func shown(_ figure: KeyFigure?) -> Cell {
            figure.map { .text(formatter.textWithUnit($0.value, format: $0.format)) } ?? .empty
        }
        let change = CellChange(before?.value ?? .empty, after?.value ?? .empty)
        let format = after?.format ?? before?.format ?? CellFormat()
        return Table.Row([
            .text(label), shown(before), shown(after),
            change.difference.map { .text(sign($0) + formatter.textWithUnit($0, format: format)) } ?? .empty,
        ])
    }

    private static func figures(of document: Document) -> [KeyFigure] {
        document.blocks.flatMap { block -> [KeyFigure] in
            if case .keyFigures(let figures) = block { figures } else { [] }
        }
    }

    // MARK: Tables

    private var tables: [Block] {
        var blocks: [Block] = []
        var left = Array(old.tables.enumerated())
        for (place, table) in new.tables.enumerated() {
            let keys = table.columns.map(\.key)
            func hasSameColumns(_ other: Table) -> Bool { other.columns.map(\.key) == keys }
            let match =
                left.firstIndex { $0.element.caption != nil && $0.element.caption == table.caption }
                ?? left.firstIndex { $0.offset == place && hasSameColumns($0.element) }
                ?? left.firstIndex { $0.element.caption == table.caption && hasSameColumns($0.element) }
            let former = match.map { left.remove(at: $0).element }
            let comparison = TableComparison(former, table, formatter: formatter, language: language)
            guard let changes = comparison.table else { continue }
            blocks.append(.heading(level: 1, text: heading(of: table, place)))
            blocks.append(.table(changes))
        }
        for (place, table) in left where !table.rows.isEmpty {
            blocks.append(.heading(level: 1, text: heading(of: table, place)))
            blocks.append(.paragraph(text("This table is gone.", "该表已不存在。")))
        }
        return blocks
    }

    private func heading(of table: Table, _ place: Int) -> String {
        table.caption ?? text("Table \(place + 1)", "表 \(place + 1)")
    }

    // MARK: Texts

    private var texts: [Block] {
        let difference = Self.lines(of: new).difference(from: Self.lines(of: old))
        guard !difference.isEmpty else { return [] }
        let rows = difference.map { change in
            switch change {
            case .insert(_, let line, _): Table.Row([.text(text("added", "新增")), .text(line)])
            case .remove(_, let line, _): Table.Row([.text(text("removed", "删除")), .text(line)])
            }
        }
        let columns = [
            Table.Column(key: "change", title: text("Change", "变化")),
            Table.Column(key: "text", title: text("Text", "文字")),
        ]
        return [.heading(level: 1, text: text("Text", "文字")), .table(Table(columns: columns, rows: rows))]
    }

    private static func lines(of document: Document) -> [String] {
        [document.title]
            + document.blocks.flatMap { block -> [String] in
                switch block {
                case .heading(_, let text), .paragraph(let text), .note(_, let text): [text]
                case .list(let items, _): items
                case .table, .chart, .keyFigures, .divider: []
                }
            }
    }

    private func sign(_ difference: Cell) -> String { CellChange.isIncrease(difference) ? "+" : "" }

    private func text(_ english: String, _ chinese: String) -> String { LocalizedText(english, zh: chinese)(language) }
}
