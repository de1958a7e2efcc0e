/// A table in GitHub-flavoured Markdown.
struct MarkdownTable {
    private let table: Table
    private let formatter: CellFormatter

    /// Prepares a table.
    init(_ table: Table, formatter: CellFormatter) {
        self.table = table
        self.formatter = formatter
    }

    /// The table below its caption.
    func text() -> String {
        var lines: [String] = []
        if let caption = table.caption {
            lines += ["**" + MarkdownText.inline(caption, lineBreak: " ") + "**", ""]
        }
        guard !table.columns.isEmpty else { return lines.first ?? "" }
        lines.append(line(table.columns.map(heading)))
        lines.append(line(table.columns.map { $0.kind.isRightAligned ? "---:" : "---" }))
        for row in table.rows {
            let texts = zip(formatter.cells(row.cells, of: table), formatter.texts(row.cells, of: table))
                .map(MarkdownTable.marked)
            lines.append(line(row.isEmphasized ? texts.map(emphasized) : texts))
        }
        if let totals = formatter.totals(of: table) {
            let cells = formatter.cells(table.totals ?? [], of: table)
            lines.append(line(zip(cells, totals).map(MarkdownTable.marked).map(emphasized)))
        }
        if table.rows.isEmpty { lines += ["", "*\(formatter.furniture.noRows)*"] }
        return lines.joined(separator: "\n")
    }

    /// The text of a value, escaped, with a sign before the word of a light.
    static func marked(_ cell: Cell, text: String) -> String {
        let escaped = MarkdownText.inline(text, lineBreak: "<br>")
        guard case .light(let light, _) = cell else { return escaped }
        return "\(sign(of: light)) \(escaped)"
    }

    /// The coloured sign of a light. Markdown has no colours of its own.
    static func sign(of light: Light) -> String {
        switch light {
        case .red: "🔴"
        case .yellow: "🟡"
        case .green: "🟢"
        case .blue: "🔵"
        case .grey: "⚪"
        }
    }

    /// Markdown tables have one line of headings, so a shared heading is repeated before each of its columns'.
    private func heading(of column: Table.Column) -> String {
        let heading = MarkdownText.inline(formatter.heading(of: column), lineBreak: " ")
        guard let group = column.group else { return heading }
        return "\(MarkdownText.inline(group, lineBreak: " ")) · \(heading)"
    }

    private func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    private func emphasized(_ text: String) -> String {
        // Spaces at the edges would keep the asterisks from being markup.
        let trimmed = text.drop { $0 == " " }
        guard let end = trimmed.lastIndex(where: { $0 != " " }) else { return "" }
        return "**\(trimmed[...end])**"
    }
}
