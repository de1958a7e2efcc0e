extension CellFormatter {
    /// The cells of a row, exactly one a column: missing ones are empty, surplus ones are left out.
    public func cells(_ cells: [Cell], of table: Table) -> [Cell] {
        Array(cells.prefix(table.columns.count))
            + Array(repeating: .empty, count: max(0, table.columns.count - cells.count))
    }

    /// The texts of a row, one a column.
    public func texts(_ cells: [Cell], of table: Table) -> [String] {
        zip(table.columns, self.cells(cells, of: table)).map { column, cell in
            text(cell, kind: column.kind, format: column.format)
        }
    }

    /// The texts of a table's totals, one a column; nil where the table has none. A column without a total stays
    /// blank, because nothing is missing there; a blank first cell takes the word for a total.
    public func totals(of table: Table) -> [String]? {
        guard let totals = table.totals, !table.columns.isEmpty else { return nil }
        let cells = cells(totals, of: table)
        var texts = zip(texts(totals, of: table), cells).map { text, cell in cell == .empty ? "" : text }
        if texts[0].isEmpty { texts[0] = furniture.total }
        return texts
    }
}
