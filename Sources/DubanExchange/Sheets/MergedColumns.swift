import SheetWire

/// Carries the value of cells that are shown as one down to each row that they cover.
///
/// Of a column there is one such rectangle at a time. A file in which they lie over each other is not one that a spreadsheet
/// program has written; the last one to start counts there.
struct MergedColumns {
    private var waiting: [SheetRange]
    private var open: [Int: (range: SheetRange, cell: SheetCell?)] = [:]
    private let columns: Set<Int>

    /// - Parameter columns: the columns that matter; what is merged elsewhere is passed over.
    init(_ merged: [SheetRange], columns: some Sequence<Int>) {
        self.columns = Set(columns)
        waiting = merged.filter { $0.lastRow > $0.firstRow }.sorted { $0.firstRow > $1.firstRow }
    }

    /// The row with what merged cells show in it.
    mutating func filled(_ row: SheetRow) -> SheetRow {
        while let range = waiting.last, range.firstRow <= row.number {
            waiting.removeLast()
            start(range, in: row)
        }
        guard !open.isEmpty else { return row }
        open = open.filter { $0.value.range.lastRow >= row.number }
        let covering = open.filter { $0.value.range.firstRow < row.number }
        guard !covering.isEmpty else { return row }
        var cells = row.cells.filter { covering[$0.column] == nil }
        for (column, merged) in covering {
            if let cell = merged.cell { cells.append((column, cell)) }
        }
        return SheetRow(number: row.number, cells: cells.sorted { $0.column < $1.column })
    }

    private mutating func start(_ range: SheetRange, in row: SheetRow) {
        guard range.lastRow >= row.number else { return }
        // A row that holds nothing is not told of: what starts in it is empty.
        let cell = range.firstRow == row.number ? row.cells.first { $0.column == range.firstColumn }?.cell : nil
        for column in columns where (range.firstColumn...range.lastColumn).contains(column) {
            // The first column shows the value, and what else the rectangle covers shows nothing.
            open[column] = (range, column == range.firstColumn ? cell : nil)
        }
    }
}
