import DubanModel

/// Writes a document as GitHub-flavoured Markdown. Every text is escaped, so that nothing in it acts as markup.
public struct MarkdownRenderer: Sendable {
    /// Makes a renderer.
    public init() {}

    /// The document as Markdown that ends with a line break.
    public func render(_ document: Document) -> String {
        let formatter = CellFormatter(language: document.language)
        var parts = [heading(document.title, level: 1)]
        if let subtitle = document.subtitle { parts.append(MarkdownText.block(subtitle)) }
        if let asOf = document.asOf { parts.append("*\(formatter.furniture.asOf(asOf))*") }
        parts += document.blocks.map { text(of: $0, formatter: formatter) }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func text(of block: Block, formatter: CellFormatter) -> String {
        switch block {
        case .heading(let level, let text): heading(text, level: min(max(level, 1), 5) + 1)
        case .paragraph(let text): MarkdownText.block(text)
        case .list(let items, let isOrdered): list(items, isOrdered: isOrdered)
        case .table(let table): MarkdownTable(table, formatter: formatter).text()
        case .chart(let chart): self.chart(chart, formatter: formatter)
        case .keyFigures(let figures): figures.map { item($0, formatter: formatter) }.joined(separator: "\n")
        case .note(let kind, let text): note(text, kind: kind, formatter: formatter)
        case .divider: "---"
        }
    }

    /// The table of a chart under its title and what it shows; Markdown has nothing to draw with.
    private func chart(_ chart: Chart, formatter: CellFormatter) -> String {
        let summary = chart.summary.map { MarkdownText.block($0) + "\n\n" } ?? ""
        return summary + MarkdownTable(chart.captionedTable, formatter: formatter).text()
    }

    private func heading(_ text: String, level: Int) -> String {
        // A number sign is escaped even inside, because at the end it would be taken for a closing mark.
        let text = MarkdownText.inline(text, lineBreak: " ").split(separator: "#", omittingEmptySubsequences: false)
        return String(repeating: "#", count: level) + " " + text.joined(separator: "\\#")
    }

    private func list(_ items: [String], isOrdered: Bool) -> String {
        items.enumerated().map { position, item in
            let mark = isOrdered ? "\(position + 1). " : "- "
            return mark + MarkdownText.block(item, indent: mark.utf8.count)
        }.joined(separator: "\n")
    }

    private func item(_ figure: KeyFigure, formatter: CellFormatter) -> String {
        let value = MarkdownTable.marked(
            figure.value,
            text: formatter.textWithUnit(figure.value, format: figure.format)
        )
        let colon = LocalizedText(": ", zh: "：")(formatter.furniture.language)
        let light =
            figure.light.map { light in
                let word = figure.word.map { MarkdownText.block($0, indent: 2) } ?? formatter.furniture.name(of: light)
                return " \(MarkdownTable.sign(of: light)) \(word)"
            } ?? ""
        return "- " + MarkdownText.block(figure.label, indent: 2) + colon + value + light
    }

    private func note(_ text: String, kind: NoteKind, formatter: CellFormatter) -> String {
        let name = "**\(formatter.furniture.name(of: kind))**"
        let text = MarkdownText.block(text)
        let lines = (text.isEmpty ? name : "\(name)\\\n\(text)").split(separator: "\n")
        return lines.map { "> \($0)" }.joined(separator: "\n")
    }
}
