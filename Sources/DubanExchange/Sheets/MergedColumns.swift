import SheetWire

/// Carries the value of cells that are shown as one down to each row that they cover.
struct MergedColumns {
    private var waiting: [SheetRange]
    private var open: [(range: SheetRange, cell: SheetCell?)] = []

    init(_ merged: [SheetRange]) {
        waiting = merged.filter { $0.lastRow > $0.firstRow }.sorted { $0.firstRow > $1.firstRow }
    }

    /// The row with what merged cells show in it.
    mutating func filled(_ row: SheetRow) -> SheetRow {
        open.removeAll { $0.range.lastRow < row.number }
        while let range = waiting.last, range.firstRow <= row.number {
            waiting.removeLast()
            // A row that holds nothing is not told of: what starts in it is empty.
            let cell = range.firstRow == row.number ? row.cells.first { $0.column == range.firstColumn }?.cell : nil
            if range.lastRow >= row.number { open.append((range, cell)) }
        }
        let covering = open.filter { $0.range.firstRow < row.number }
        guard !covering.isEmpty else { return row }
        let columns = Set(
            covering.flatMap { $0.range.firstColumn...min($0.range.lastColumn, $0.range.firstColumn + 255) }
        )
        var cells = row.cells.filter { !columns.contains($0.column) }
        for (range, cell) in covering {
            if let cell { cells.append((range.firstColumn, cell)) }
        }
        return SheetRow(number: row.number, cells: cells.sorted { $0.column < $1.column })
    }
}
