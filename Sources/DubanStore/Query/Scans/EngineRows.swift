import CRowSource

/// Rows as the engine reads them.
final class EngineRows: RowFeed {
    private var source: UnsafeMutablePointer<row_source>?
    private var statement: PreparedStatement?

    /// - Parameter statement: the one that the source uses.
    init(_ source: UnsafeMutablePointer<row_source>, of statement: PreparedStatement) {
        self.source = source
        self.statement = statement
    }

    deinit {
        close()
    }

    func next(most: Int, mayReadAhead: Bool) throws(StoreError) -> row_batch? {
        guard let source else { return nil }
        var batch = row_batch()
        let outcome = row_source_ahead_take(source, most, mayReadAhead ? 1 : 0, &batch)
        guard outcome >= 0 else {
            let message = source.pointee.error(source).map { String(cString: $0) }
            throw .unreadableRows(message)
        }
        return outcome > 0 ? batch : nil
    }

    func close() {
        if let source { source.pointee.close(source) }
        source = nil
        statement = nil
    }
}
