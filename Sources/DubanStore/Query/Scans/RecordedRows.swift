import CRowSource
import DubanModel

/// Rows of which some columns are kept and the engine reads the others, which are kept as well once all rows have been read.
final class RecordedRows: RowFeed {
    /// A column that is new.
    struct Addition {
        let field: Int
        let column: KeptColumn
    }

    private let engine: EngineRows
    private let buffer: RowBuffer
    /// The ids: those that are kept, or else those that come with the new columns.
    private let identities: KeptColumn
    private let hasIdentities: Bool
    private let additions: [Addition]
    /// How many bytes the new columns may take.
    private let room: Int
    private let keep: (Bool) -> Void
    private var row = 0
    private(set) var earlyEnd: Int64?

    /// - Parameters:
    ///   - engine: reads the ids and the new columns, in their order.
    ///   - identities: the ids, the first column; without values where no columns are kept of these rows.
    ///   - columns: the other columns, kept and new ones.
    ///   - additions: the new ones among them.
    ///   - room: how many bytes these may take. With more it ends before the last of its rows: what is not kept is read by
    ///     the engine alone.
    ///   - keep: called at the end; told whether there was room.
    init(
        _ engine: EngineRows,
        identities: KeptColumn,
        columns: [KeptColumn],
        additions: [Addition],
        room: Int,
        keep: @escaping (_ hadRoom: Bool) -> Void
    ) {
        self.engine = engine
        self.identities = identities
        self.additions = additions
        self.room = room
        self.keep = keep
        hasIdentities = identities.count > 0
        buffer = RowBuffer([identities] + columns)
    }

    func next(most: Int, mayReadAhead: Bool) throws(StoreError) -> row_batch? {
        guard earlyEnd == nil else { return nil }
        guard let batch = try engine.next(most: min(most, RowBuffer.capacity), mayReadAhead: mayReadAhead) else {
            guard row == identities.count else { throw .changedRows }
            keep(true)
            return nil
        }
        if !hasIdentities, !identities.add(batch, column: 0) { throw .outOfMemoryForScan }
        for (place, addition) in additions.enumerated() where !addition.column.add(batch, column: place + 1) {
            throw .outOfMemoryForScan
        }
        let rows = row..<row + batch.rows
        guard rows.upperBound <= identities.count, batch.lastRow == identities.integer(rows.upperBound - 1) else {
            throw .changedRows
        }
        row = rows.upperBound
        if additions.reduce(0, { $0 + $1.column.bytes }) > room {
            earlyEnd = batch.lastRow
            keep(false)
        }
        return buffer.batch(rows)
    }

    func close() {
        engine.close()
    }
}

extension StoreError {
    fileprivate static let changedRows = StoreError(.database, "rows have changed while they were read")
    static let outOfMemoryForScan = StoreError(.database, "out of memory while opening a query")
}
