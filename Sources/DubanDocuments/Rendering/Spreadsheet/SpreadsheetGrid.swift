import DubanModel
import SheetWire

/// Writes a table on a sheet.
struct SpreadsheetGrid {
    /// The next free row.
    private(set) var row: Int
    private let table: Table
    private let formatter: CellFormatter
    private let look: SpreadsheetLook

    init(_ table: Table, formatter: CellFormatter, look: SpreadsheetLook, from row: Int) {
        self.table = table
        self.formatter = formatter
        self.look = look
        self.row = row
    }

    private var cells: SpreadsheetCells { SpreadsheetCells(formatter: formatter, look: look) }

    /// The widths of the columns, in letters: as wide as what is widest in each.
    var widths: [Double] {
        table.columns.enumerated().map { place, column in
            let texts = table.rows.prefix(2000).map { formatter.texts($0.cells, of: table)[place] }
            let lines = texts.flatMap { PlainText.lines($0) }
            let widest = max(
                lines.map(DisplayWidth.of).max() ?? 0,
                min(DisplayWidth.of(formatter.heading(of: column)), 16)
            )
            return Double(min(max(widest, 5), 42)) + 2.5
        }
    }

    /// Writes the table; gives the rows of its values.
    mutating func write(tints: [Int: [UInt32?]] = [:], to steps: inout SheetSteps) -> ClosedRange<Int>? {
        guard !table.columns.isEmpty else { return nil }
        let top = row
        writeHeadings(to: &steps)
        // The headings stay in sight and come again on every page.
        steps.add(.freeze(row: row, column: 0))
        let isWide = widths.reduce(0, +) > 95
        steps.add(.paper(isLandscape: isWide, repeatedRows: top...(row - 1), footer: "&C&P / &N"))
        let first = row
        let widths = widths
        for (number, line) in table.rows.enumerated() {
            setHeight(of: line, widths: widths, to: &steps)
            for (place, cell) in formatter.cells(line.cells, of: table).enumerated() {
                let column = table.columns[place]
                let tint = tints[place]?[number]
                cells.write(cell, of: column, at: (row, place), isBold: line.isEmphasized, tint: tint, to: &steps)
            }
            row += 1
        }
        let last = row - 1
        if last > first { steps.add(.filter(rows: (first - 1)...last, columns: 0...(table.columns.count - 1))) }
        if table.rows.isEmpty {
            steps.text(row: row, column: 0, formatter.furniture.noRows, look.text)
            row += 1
        }
        writeTotals(to: &steps)
        row += 1
        return last >= first ? first...last : nil
    }

    /// Not every program that reads spreadsheets makes rows as high as their texts.
    private func setHeight(of line: Table.Row, widths: [Double], to steps: inout SheetSteps) {
        let counts = zip(formatter.texts(line.cells, of: table), widths).map { text, width in
            PlainText.lines(text).reduce(0) {
                $0 + max(1, Int((Double(DisplayWidth.of($1)) / (width - 1.5)).rounded(.up)))
            }
        }
        guard let lines = counts.max(), lines > 1 else { return }
        steps.add(.rowHeight(row: row, height: min(400, Double(lines) * 15.5)))
    }

    private mutating func writeHeadings(to steps: inout SheetSteps) {
        let hasGroups = table.columns.contains { $0.group != nil }
        if hasGroups {
            for span in table.groupSpans {
                guard let title = span.title else {
                    let column = table.columns[span.columns.lowerBound]
                    let columns = span.columns.lowerBound...span.columns.lowerBound
                    let heading = PlainText.line(formatter.heading(of: column))
                    steps.merged(rows: row...(row + 1), columns: columns, heading, look.columnHeading)
                    continue
                }
                let columns = span.columns.lowerBound...(span.columns.upperBound - 1)
                steps.merged(rows: row...row, columns: columns, PlainText.line(title), look.columnHeading)
            }
            row += 1
        }
        for (place, column) in table.columns.enumerated() where !hasGroups || column.group != nil {
            steps.text(row: row, column: place, PlainText.line(formatter.heading(of: column)), look.columnHeading)
        }
        row += 1
    }

    private mutating func writeTotals(to steps: inout SheetSteps) {
        guard let totals = table.totals, let texts = formatter.totals(of: table) else { return }
        for (place, cell) in formatter.cells(totals, of: table).enumerated() {
            let shown = cell == .empty ? Cell.text(texts[place]) : cell
            cells.write(shown, of: table.columns[place], at: (row, place), isBold: true, to: &steps)
        }
        row += 1
    }
}
