import CRowSource
import DubanModel

/// Rows of which some columns are kept and the engine reads the others, which are kept as well once all rows have been read.
final class RecordedRows: RowFeed {
    /// What is kept of these rows so far; nil for nothing.
    private let segment: KeptRows.Segment?
    private let kept: KeptRows
    private let model: Model
    private let rows: ClosedRange<Int64>
    private let engine: EngineRows
    private let buffer: RowBuffer
    private let ids: KeptColumn
    /// The new columns in the order in which the engine reads them, with the places of their fields in the model.
    private let additions: [(field: Int, column: KeptColumn)]
    /// How many bytes these may take.
    private let room: Int
    private var row = 0
    private(set) var earlyEnd: Int64?

    /// Nil where memory is short.
    ///
    /// - Parameters:
    ///   - additional: the columns that the engine reads after the ids.
    ///   - room: how many bytes these may take. With more it ends before the last of its rows: what is not kept is read by
    ///     the engine alone.
    init?(
        _ layout: ScanLayout,
        rows: ClosedRange<Int64>,
        additional: ScanLayout,
        readBy engine: EngineRows,
        beside segment: KeptRows.Segment?,
        in kept: KeptRows,
        room: Int
    ) {
        guard let ids = segment?.ids ?? KeptColumn(hasValues: true) else { return nil }
        var additions: [(field: Int, column: KeptColumn)] = []
        for field in additional.fields {
            guard let column = KeptColumn(hasValues: layout.readsValues(of: field)) else { return nil }
            additions.append((field, column))
        }
        let columns = layout.fields.compactMap { field in
            additions.first { $0.field == field }?.column ?? segment?.columns[field]
        }
        self.segment = segment
        self.kept = kept
        self.rows = rows
        self.engine = engine
        self.ids = ids
        self.additions = additions
        self.room = room
        model = layout.model
        buffer = RowBuffer([ids] + columns)
    }

    func next(most: Int, mayReadAhead: Bool) throws(StoreError) -> row_batch? {
        guard earlyEnd == nil else { return nil }
        guard let batch = try engine.next(most: most, mayReadAhead: mayReadAhead) else {
            guard row == ids.count else { throw .changedRows }
            kept.keep(additions, ids: ids, of: model, rows: rows)
            return nil
        }
        try add(batch)
        let some = row..<row + batch.rows
        guard some.upperBound <= ids.count, batch.lastRow == ids.integer(some.upperBound - 1) else {
            throw .changedRows
        }
        row = some.upperBound
        if additions.reduce(0, { $0 + $1.column.bytes }) > room {
            kept.giveUp()
            earlyEnd = batch.lastRow
        }
        return buffer.batch(some)
    }

    private func add(_ batch: row_batch) throws(StoreError) {
        var isAdded = segment != nil || ids.add(batch, column: 0)
        for (place, addition) in additions.enumerated() {
            isAdded = isAdded && addition.column.add(batch, column: place + 1)
        }
        guard isAdded else { throw .outOfMemoryForQuery }
    }

    func close() {
        engine.close()
    }
}

extension StoreError {
    fileprivate static let changedRows = StoreError(
        .database,
        LocalizedText("rows have changed while they were read", zh: "读取过程中数据发生了变化")
    )
}
