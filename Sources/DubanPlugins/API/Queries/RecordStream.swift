import DubanModel
import DubanStore
import LuaHost

/// Streams a query's records to Lua, finds a row again when a script kept its record, and fetches fewer columns once
/// it is known which ones a script reads.
final class RecordStream: LuaRowProvider {
    private let query: Query
    private let snapshot: Snapshot

    init(_ query: Query, in snapshot: Snapshot) {
        self.query = query
        self.snapshot = snapshot
    }

    /// The rows of the query from the first on, with every column.
    func rows() throws -> LuaRows {
        rows(try snapshot.stream(query, fields: Array(query.model.fields.indices)))
    }

    func refetch(row: Int64) throws -> LuaRows? {
        rows(try snapshot.stream(query.model, rowID: row, fields: Array(query.model.fields.indices)))
    }

    func narrow(to fields: LuaFieldSet, after seen: Int64) -> LuaRows? {
        // A stream that cannot be reopened goes on as it is: narrowing is only ever an economy.
        (try? snapshot.stream(query, fields: Array(fields), skipping: Int(clamping: seen))).map(rows)
    }

    private func rows(_ stream: RowStream) -> LuaRows {
        var columns: [Int?] = Array(repeating: nil, count: query.model.fields.count)
        for (position, field) in stream.fields.enumerated() where columns.indices.contains(field) {
            columns[field] = position + 1
        }
        return LuaRows(source: stream.source, columns: columns, identityColumn: 0)
    }
}
