/// Draws a table with its columns side by side.
struct TerminalGrid {
    /// The columns of the terminal between two columns of the table.
    static let gap = 2
    /// What stands before a row that stands out, because weight is not seen without styles.
    static let emphasisMark = "▸ "

    /// The table.
    let table: Table
    /// The widths of its columns.
    let widths: [Int]
    /// The columns kept for marks at the left edge.
    let gutter: Int

    /// The lines of the headings, the rows and the totals.
    func lines(
        headings: [String],
        rows: [[TerminalCell]],
        totals: [TerminalCell]?,
        noRows: [TerminalLine]
    ) -> [TerminalLine] {
        let fullWidth = gutter + width(of: table.columns.indices)
        let rule = TerminalLine(String(repeating: "─", count: fullWidth), .dim)
        var lines = headerLines(headings)
        lines.append(rule)
        if rows.isEmpty { lines += noRows }
        let blocks = zip(rows, table.rows).map { rowLines($0, isEmphasized: $1.isEmphasized) }
        // Where a row takes several lines, the eye needs to see where the next one starts.
        let separator = TerminalLine(String(repeating: "┈", count: fullWidth), .dim)
        let isSeparated = blocks.contains { $0.count > 1 }
        for (position, block) in blocks.enumerated() {
            if isSeparated, position > 0 { lines.append(separator) }
            lines += block
        }
        if let totals {
            lines.append(rule)
            lines += rowLines(totals.map { $0.adding(.bold) })
        }
        return lines
    }

    private func width(of columns: Range<Int>) -> Int {
        widths[columns].reduce(0, +) + TerminalGrid.gap * max(0, columns.count - 1)
    }

    private func rowLines(_ cells: [TerminalCell], isEmphasized: Bool = false) -> [TerminalLine] {
        let cells = isEmphasized ? cells.map { $0.adding(.bold) } : cells
        return cellLines(cells, in: table.columns.indices, alignsToBottom: false).enumerated().map { position, cells in
            var line = TerminalLine(isEmphasized && position == 0 ? TerminalGrid.emphasisMark : "", .bold)
            line.pad(to: gutter)
            line.append(cells)
            return line
        }
    }

    /// The headings, each right above its column, under those that columns share.
    private func headerLines(_ headings: [String]) -> [TerminalLine] {
        let cells = headings.map { TerminalCell(text: $0, style: .bold) }
        let blocks = table.groupSpans.map { span in
            groupLines(span) + cellLines(Array(cells[span.columns]), in: span.columns, alignsToBottom: true)
        }
        let height = blocks.map(\.count).max() ?? 0
        return (0..<height).map { lineNumber in
            var line = TerminalLine()
            for (span, block) in zip(table.groupSpans, blocks) {
                line.pad(to: gutter + start(of: span.columns.lowerBound))
                let position = lineNumber - height + block.count
                if block.indices.contains(position) { line.append(block[position]) }
            }
            return line
        }
    }

    /// A shared heading in the middle above its columns, over a rule as wide as they are.
    private func groupLines(_ span: Table.GroupSpan) -> [TerminalLine] {
        guard let title = span.title else { return [] }
        let width = width(of: span.columns)
        var lines = TextWrapper.wrap(title, width: width).map { text in
            var line = TerminalLine()
            line.appendSpaces((width - DisplayWidth.of(text)) / 2)
            line.append(text, .bold)
            return line
        }
        lines.append(TerminalLine(String(repeating: "─", count: width), .dim))
        return lines
    }

    /// Neighbouring cells side by side, in as many lines as the highest of them has.
    private func cellLines(
        _ cells: [TerminalCell],
        in columns: Range<Int>,
        alignsToBottom: Bool
    ) -> [TerminalLine] {
        let wrapped = zip(cells, widths[columns]).map { TextWrapper.wrap($0.text, width: $1) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { lineNumber in
            var line = TerminalLine()
            for (column, (cell, texts)) in zip(columns, zip(cells, wrapped)) {
                let position = alignsToBottom ? lineNumber - height + texts.count : lineNumber
                let text = texts.indices.contains(position) ? texts[position] : ""
                line.pad(to: start(of: column) - start(of: columns.lowerBound))
                if table.columns[column].kind.isRightAligned {
                    line.appendSpaces(widths[column] - DisplayWidth.of(text))
                }
                line.append(text, cell.style)
            }
            return line
        }
    }

    /// Where a column starts, counted from the gutter.
    private func start(of column: Int) -> Int {
        widths[..<column].reduce(0, +) + TerminalGrid.gap * column
    }
}
