/// Lays the rows of a table out one below the other, a line for each value: the form of a table that is too wide.
struct TerminalRecords {
    /// The table.
    let table: Table
    /// The headings of its columns.
    let headings: [String]
    /// The words.
    let formatter: CellFormatter
    /// The columns of the terminal.
    let width: Int

    /// The lines of all rows and of the totals.
    func lines(rows: [[TerminalCell]], totals: [TerminalCell]?) -> [TerminalLine] {
        let labelWidth = labelWidth
        var lines: [TerminalLine] = []
        for (position, cells) in rows.enumerated() {
            lines.append(rule(String(position + 1), isEmphasized: table.rows[position].isEmphasized))
            for (column, cell) in cells.enumerated() { lines += field(column, cell, labelWidth: labelWidth) }
        }
        if let totals {
            lines.append(rule(formatter.furniture.total, isEmphasized: true))
            for (column, cell) in totals.enumerated() where column > 0 && !cell.text.isEmpty {
                lines += field(column, cell, labelWidth: labelWidth)
            }
        }
        return lines
    }

    private func rule(_ title: String, isEmphasized: Bool) -> TerminalLine {
        var line = TerminalLine(isEmphasized ? "▸ " : "─ ", isEmphasized ? .bold : .dim)
        line.append(title, .bold)
        line.append(" ")
        line.append(String(repeating: "─", count: max(0, width - line.width)), .dim)
        return line
    }

    private func field(_ column: Int, _ cell: TerminalCell, labelWidth: Int) -> [TerminalLine] {
        let label = TextWrapper.wrap(self.label(column), width: labelWidth)
        let value = TextWrapper.wrap(cell.text, width: width - labelWidth - 2)
        return (0..<max(label.count, value.count)).map { lineNumber in
            var line = TerminalLine(label.indices.contains(lineNumber) ? label[lineNumber] : "", .dim)
            line.pad(to: labelWidth + 2)
            line.append(value.indices.contains(lineNumber) ? value[lineNumber] : "", cell.style)
            return line
        }
    }

    private func label(_ column: Int) -> String {
        guard let group = table.columns[column].group else { return headings[column] }
        return "\(group) · \(headings[column])"
    }

    /// Labels take at most two fifths of the line, so that the values keep the larger part.
    private var labelWidth: Int {
        let widest = headings.indices.map { TextWrapper.naturalWidth(label($0)) }.max() ?? 0
        return min(widest, max(width * 2 / 5, 2))
    }
}
