public import CRowSource
internal import CLuaShim

/// A stream of rows with the place of each field in it.
///
/// Whoever takes it over, closes the source.
public struct LuaRows {
    /// The stream, before its first row.
    public var source: UnsafeMutablePointer<row_source>
    /// The column of each field of the record type, in its order; nil where it is not fetched.
    public var columns: [Int?]
    /// The column with the integer that identifies a row; nil to number the rows from 1.
    public var identityColumn: Int?

    /// Makes a stream.
    public init(source: UnsafeMutablePointer<row_source>, columns: [Int?], identityColumn: Int?) {
        self.source = source
        self.columns = columns
        self.identityColumn = identityColumn
    }

    /// Writes the C form. Fields beyond `columns` are not fetched.
    func write(to rows: inout lh_rows) {
        rows.source = source
        LuaRows.writeColumns(columns, identity: identityColumn, to: &rows)
    }

    /// Writes where fields stand, and what identifies a row.
    static func writeColumns(_ columns: [Int?], identity: Int?, to rows: inout lh_rows) {
        rows.id_column = identity.flatMap { Int32(exactly: $0) } ?? -1
        withUnsafeMutableBytes(of: &rows.column_of_field) { bytes in
            let places = bytes.bindMemory(to: Int16.self)
            for field in places.indices {
                let column = field < columns.count ? columns[field] : nil
                places[field] = column.flatMap { Int16(exactly: $0) } ?? -1
            }
        }
    }

    /// The C form of a cursor that has no rows of its own.
    static func writeNone(to rows: inout lh_rows) {
        rows.source = nil
        rows.id_column = -1
        withUnsafeMutableBytes(of: &rows.column_of_field) { bytes in
            for field in bytes.indices { bytes[field] = 0xFF }
        }
    }
}
