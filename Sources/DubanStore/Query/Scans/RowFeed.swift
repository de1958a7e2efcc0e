import CRowSource

/// Where a scan's rows come from.
protocol RowFeed: AnyObject {
    /// The next rows, in the order of their ids; nil at the end. They are borrowed until the next call.
    ///
    /// - Parameters:
    ///   - most: how many are taken at most, unless more have been read already.
    ///   - mayReadAhead: whether another thread may go on reading meanwhile.
    func next(most: Int, mayReadAhead: Bool) throws(StoreError) -> row_batch?

    /// Lets go of whatever it reads from.
    func close()
}
