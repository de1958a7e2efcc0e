/// Lays a table out for a terminal: as a grid while its columns fit, otherwise as one record below the other.
struct TerminalTable {
    private let table: Table
    private let formatter: CellFormatter
    private let width: Int
    private let headings: [String]
    private let rows: [[TerminalCell]]
    private let totals: [TerminalCell]?

    /// Prepares a table for a terminal of so many columns.
    init(_ table: Table, formatter: CellFormatter, width: Int) {
        self.table = table
        self.formatter = formatter
        self.width = width
        headings = table.columns.map(formatter.heading)
        rows = table.rows.map { row in
            zip(formatter.cells(row.cells, of: table), formatter.texts(row.cells, of: table)).map(TerminalCell.init)
        }
        totals = formatter.totals(of: table).map { texts in
            zip(formatter.cells(table.totals ?? [], of: table), texts).map { cell, text in
                cell == .empty ? TerminalCell(text: text) : TerminalCell(cell, text: text)
            }
        }
    }

    /// The lines of the table below its caption.
    func lines() -> [TerminalLine] {
        let caption = table.caption.map { TextWrapper.wrap($0, width: width).map { TerminalLine($0, .bold) } } ?? []
        guard !table.columns.isEmpty else { return caption }
        let noRows = TextWrapper.wrap(formatter.furniture.noRows, width: width).map { TerminalLine($0, .dim) }
        if let widths {
            let grid = TerminalGrid(table: table, widths: widths, gutter: gutter)
            return caption + grid.lines(headings: headings, rows: rows, totals: totals, noRows: noRows)
        }
        let records = TerminalRecords(table: table, headings: headings, formatter: formatter, width: width)
        return caption + (rows.isEmpty ? noRows : records.lines(rows: rows, totals: totals))
    }

    /// The widths of the columns; nil when they do not fit side by side.
    private var widths: [Int]? {
        let all = rows + (totals.map { [$0] } ?? [])
        let demands = headings.indices.map { column in
            ColumnWidths.Demand(heading: headings[column], cells: all.map { $0[column] })
        }
        return ColumnWidths.share(width - gutter - TerminalGrid.gap * (headings.count - 1), among: demands)
    }

    /// The columns at the left edge that hold the marks of emphasized rows.
    private var gutter: Int {
        table.rows.contains(where: \.isEmphasized) ? DisplayWidth.of(TerminalGrid.emphasisMark) : 0
    }
}
