import CRowSource

/// Rows that are put together from kept columns.
final class ColumnRows: RowFeed {
    private let buffer: RowBuffer
    private var row: Int
    private let end: Int

    /// The most rows that are given at a time: about as many as stay in the processor's cache.
    private static let mostRows = 512

    /// - Parameters:
    ///   - ids: the ids, which are the first column.
    ///   - columns: the others.
    ///   - rows: the ids between which rows are taken.
    init(_ ids: KeptColumn, _ columns: [KeptColumn], rows: ClosedRange<Int64>) {
        buffer = RowBuffer([ids] + columns)
        row = ids.firstRow(from: rows.lowerBound)
        let (next, overflow) = rows.upperBound.addingReportingOverflow(1)
        end = overflow ? ids.count : ids.firstRow(from: next)
    }

    func next(most: Int, mayReadAhead: Bool) throws(StoreError) -> row_batch? {
        let rows = row..<max(row, min(end, row + min(most, Self.mostRows)))
        guard !rows.isEmpty else { return nil }
        row = rows.upperBound
        return buffer.batch(rows)
    }

    func close() {}
}
