import CRowSource

/// Rows that are put together from kept columns.
final class ColumnRows: RowFeed {
    private let buffer: RowBuffer
    private var row: Int
    private let end: Int

    /// - Parameters:
    ///   - identities: the ids, which are the first column.
    ///   - columns: the others.
    ///   - rows: the ids between which rows are taken.
    init(_ identities: KeptColumn, _ columns: [KeptColumn], rows: ClosedRange<Int64>) {
        buffer = RowBuffer([identities] + columns)
        row = identities.firstRow(from: rows.lowerBound)
        let (next, overflow) = rows.upperBound.addingReportingOverflow(1)
        end = overflow ? identities.count : identities.firstRow(from: next)
    }

    func next(most: Int, mayReadAhead: Bool) throws(StoreError) -> row_batch? {
        let rows = row..<max(row, min(end, row + min(most, RowBuffer.capacity)))
        guard !rows.isEmpty else { return nil }
        row = rows.upperBound
        return buffer.batch(rows)
    }

    func close() {}
}
