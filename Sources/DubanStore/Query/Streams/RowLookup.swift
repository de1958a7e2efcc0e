import CRowSource
import CSQLiteRows

/// Finds single records of a model by their rows' ids, one after another with one statement: records that a script kept, and
/// those that others refer to.
///
/// It must go before the read that made it ends.
public final class RowLookup {
    /// The fields in the columns from 1 on, by their place in the model; column 0 holds the row's id.
    public let fields: [Int]
    private var statement: PreparedStatement?
    private let source: UnsafeMutablePointer<row_source>
    private let gate: ConnectionGate

    init(_ statement: PreparedStatement, fields: [Int], gate: ConnectionGate) throws(StoreError) {
        guard let source = statement.lendRowLookup(through: gate) else { throw .outOfMemoryForQuery }
        self.source = source
        self.statement = statement
        self.fields = fields
        self.gate = gate
    }

    deinit {
        sqlite_row_lookup_free(source)
        // Another thread may be using the connection.
        gate.entered { statement = nil }
    }

    /// A stream that stands before the record in a row, or before its end where there is none that is seen. It is of no use
    /// once the next one is asked for, or the look-up is gone.
    public func stream(rowID: Int64) -> RowStream {
        sqlite_row_lookup_seek(source, rowID)
        return RowStream(source: source, fields: fields)
    }
}
