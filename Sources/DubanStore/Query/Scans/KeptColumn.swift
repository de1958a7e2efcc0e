import CRowSource

/// One column of the rows of a scan, kept in memory.
final class KeptColumn {
    /// Whether the values were read; otherwise it only tells where there are some.
    let hasValues: Bool
    private let pointer: OpaquePointer

    /// A column without values; nil where memory is short.
    init?(hasValues: Bool) {
        guard let pointer = row_column_new() else { return nil }
        self.pointer = pointer
        self.hasValues = hasValues
    }

    deinit {
        row_column_free(pointer)
    }

    /// How many values there are.
    var count: Int { row_column_count(pointer) }

    /// How many bytes they take.
    var bytes: Int { row_column_bytes(pointer) }

    /// Adds a column of rows that were read; false where that cannot be.
    func add(_ batch: row_batch, column: Int) -> Bool {
        var batch = batch
        return row_column_add(pointer, &batch, column) != 0
    }

    /// No more values come.
    func end() {
        row_column_end(pointer)
    }

    /// The whole number in a row; 0 where there is none.
    func integer(_ row: Int) -> Int64 { row_column_integer(pointer, row) }

    /// The first row whose whole number is at least `number`, where they ascend.
    func firstRow(from number: Int64) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if integer(middle) >= number { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Writes values of some rows to a column of cells that has room for as many.
    func write(_ rows: Range<Int>, to cells: UnsafeMutableBufferPointer<row_cell>, columns: Int, column: Int) {
        guard let base = cells.baseAddress, rows.lowerBound >= 0, rows.upperBound <= count, column < columns,
            rows.count * columns <= cells.count
        else { return }
        row_column_write(pointer, rows.lowerBound, rows.count, base, columns, column)
    }
}
