import CRowSource

/// Where a scan's rows come from.
protocol RowFeed: AnyObject {
    /// The next rows, in the order of their ids; nil at the end. They are borrowed until the next call.
    ///
    /// - Parameters:
    ///   - most: how many are taken at most, unless more have been read already.
    ///   - mayReadAhead: whether another thread may go on reading meanwhile.
    func next(most: Int, mayReadAhead: Bool) throws(StoreError) -> row_batch?

    /// The id of the last row that it gave, where it has come to an end before the last of its rows.
    var earlyEnd: Int64? { get }

    /// Lets go of whatever it reads from.
    func close()
}

extension RowFeed {
    var earlyEnd: Int64? { nil }
}
