public import CRowSource

/// An open stream of rows, for a reader in C.
///
/// The reader closes the source (through its own `close`) exactly once, before the read that made it ends.
public struct RowStream {
    /// The source, standing before its first row.
    public let source: UnsafeMutablePointer<row_source>
    /// The fields in its columns from 1 on, by their place in the model; column 0 holds the row's id.
    public let fields: [Int]
}
