public import CRowSource
import DubanModel

/// Rows of a model that several readers go over together, each of them looking at those that meet its own conditions.
///
/// It must be closed before the read that made it ends.
public final class RowScan {
    /// Once it has come to its end, the ids between which it gave all rows: from the first that was asked for on, as many as
    /// could be had in one go.
    public private(set) var rows: ClosedRange<Int64>
    /// The column of each field of the model, nil where its values are not read; column 0 holds the row's id.
    public let columns: [Int?]
    /// What each reader looks at, in the order of their conditions; nil for every row.
    public let filters: [RowFilter?]
    private var feed: (any RowFeed)?

    init(_ feed: any RowFeed, rows: ClosedRange<Int64>, columns: [Int?], filters: [RowFilter?]) {
        self.feed = feed
        self.rows = rows
        self.columns = columns
        self.filters = filters
    }

    deinit {
        close()
    }

    /// The next rows, in the order of their ids; nil at the end. They are borrowed until the next call.
    ///
    /// - Parameters:
    ///   - most: how many are taken at most, unless more have been read already.
    ///   - mayReadAhead: whether another thread may go on reading meanwhile.
    public func next(most: Int, mayReadAhead: Bool) throws(StoreError) -> row_batch? {
        guard let feed else { return nil }
        let batch = try feed.next(most: most, mayReadAhead: mayReadAhead)
        if batch == nil, let end = feed.earlyEnd, rows.contains(end) { rows = rows.lowerBound...end }
        return batch
    }

    /// Ends it.
    public func close() {
        feed?.close()
        feed = nil
    }
}

extension row_batch {
    /// The id of the last row.
    public var lastRow: Int64? {
        guard rows > 0, let cells else { return nil }
        return cells[(rows - 1) * columns].integer
    }
}
