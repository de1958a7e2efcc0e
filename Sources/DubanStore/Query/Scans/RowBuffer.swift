import CRowSource

/// Makes rows out of columns, some at a time.
final class RowBuffer {
    /// The most rows that are made at a time.
    static let capacity = 512

    private let columns: [KeptColumn]
    private let cells: UnsafeMutableBufferPointer<row_cell>

    init(_ columns: [KeptColumn]) {
        self.columns = columns
        cells = .allocate(capacity: max(1, RowBuffer.capacity * columns.count))
        cells.initialize(repeating: row_cell())
    }

    deinit {
        cells.deallocate()
    }

    /// Some rows, which stay until others are asked for.
    func batch(_ rows: Range<Int>) -> row_batch {
        for (place, column) in columns.enumerated() {
            column.write(rows, to: cells, columns: columns.count, column: place)
        }
        return row_batch(rows: rows.count, columns: columns.count, cells: cells.baseAddress)
    }
}
