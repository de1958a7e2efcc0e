import CRowSource

/// Makes rows out of columns, some at a time.
final class RowBuffer {
    private let columns: [KeptColumn]
    private var cells = UnsafeMutableBufferPointer<row_cell>(start: nil, count: 0)

    init(_ columns: [KeptColumn]) {
        self.columns = columns
    }

    deinit {
        cells.deallocate()
    }

    /// Some rows, which stay until others are asked for.
    func batch(_ rows: Range<Int>) -> row_batch {
        makeRoom(for: rows.count * columns.count)
        for (place, column) in columns.enumerated() {
            column.write(rows, to: cells, columns: columns.count, column: place)
        }
        return row_batch(rows: rows.count, columns: columns.count, cells: cells.baseAddress)
    }

    private func makeRoom(for count: Int) {
        guard count > cells.count else { return }
        cells.deallocate()
        cells = .allocate(capacity: count)
        cells.initialize(repeating: row_cell())
    }
}
