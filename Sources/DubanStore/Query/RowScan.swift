public import CRowSource
import DubanModel

/// Rows of a model that several readers go over together, each of them looking at those that meet its own conditions.
///
/// It must be closed before the read that made it ends.
public final class RowScan {
    /// The column of each field of the model, nil where its values are not read; column 0 holds the row's id.
    public let columns: [Int?]
    /// What each reader looks at, in the order of their conditions; nil for every row.
    public let filters: [RowFilter?]
    private var source: UnsafeMutablePointer<row_source>?
    private var statement: PreparedStatement?

    /// - Parameter statement: the one that the source uses.
    init(
        source: UnsafeMutablePointer<row_source>,
        of statement: PreparedStatement,
        columns: [Int?],
        filters: [RowFilter?]
    ) {
        self.source = source
        self.statement = statement
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
        guard let source else { return nil }
        var batch = row_batch()
        let outcome = row_source_ahead_take(source, most, mayReadAhead ? 1 : 0, &batch)
        guard outcome >= 0 else {
            let message = source.pointee.error(source).map { String(cString: $0) }
            throw StoreError(.database, LocalizedText(message ?? "the rows cannot be read"))
        }
        return outcome > 0 ? batch : nil
    }

    /// Ends it.
    public func close() {
        if let source { source.pointee.close(source) }
        source = nil
        statement = nil
    }
}
