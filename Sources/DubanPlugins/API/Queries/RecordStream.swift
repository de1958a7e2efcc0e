import DubanModel
import DubanStore
import LuaHost

/// Streams a query's records to Lua, finds a row again when a script kept its record, and fetches fewer columns once
/// it is known which ones a script reads.
final class RecordStream: LuaRowProvider {
    private let query: Query
    private let snapshot: Snapshot
    /// What finds rows again with some of their fields, and what does with all of them.
    private var partial: (fields: LuaFieldSet, lookup: Lookup)?
    private var whole: Lookup?

    private struct Lookup {
        let rows: RowLookup
        let columns: [Int?]
    }

    init(_ query: Query, in snapshot: Snapshot) {
        self.query = query
        self.snapshot = snapshot
    }

    /// The rows of the query from the first on, with every column.
    func rows() throws -> LuaRows {
        rows(try snapshot.stream(query, fields: Array(query.model.fields.indices)))
    }

    func refetch(row: Int64, fields: LuaFieldSet?) throws -> LuaRows? {
        let lookup = try fields.map(lookup) ?? wholeLookup()
        return LuaRows(source: lookup.rows.stream(rowID: row).source, columns: lookup.columns, identityColumn: 0)
    }

    private func lookup(_ fields: LuaFieldSet) throws -> Lookup {
        if let partial, partial.fields == fields { return partial.lookup }
        let lookup = try lookup(Array(fields))
        partial = (fields, lookup)
        return lookup
    }

    private func wholeLookup() throws -> Lookup {
        if let whole { return whole }
        let lookup = try lookup(Array(query.model.fields.indices))
        whole = lookup
        return lookup
    }

    private func lookup(_ fields: [Int]) throws -> Lookup {
        Lookup(rows: try snapshot.lookup(query.model, fields: fields), columns: columns(of: fields))
    }

    func narrow(to fields: LuaFieldSet, after seen: Int64) -> LuaRows? {
        // A stream that cannot be reopened goes on as it is: narrowing is only ever an economy.
        (try? snapshot.stream(query, fields: Array(fields), skipping: Int(clamping: seen))).map(rows)
    }

    private func rows(_ stream: RowStream) -> LuaRows {
        LuaRows(source: stream.source, columns: columns(of: stream.fields), identityColumn: 0)
    }

    private func columns(of fields: [Int]) -> [Int?] {
        var columns: [Int?] = Array(repeating: nil, count: query.model.fields.count)
        for (position, field) in fields.enumerated() where columns.indices.contains(field) {
            columns[field] = position + 1
        }
        return columns
    }
}
