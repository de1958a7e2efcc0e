/// A copying of a value as plain data.
///
/// A few tables that contain each other twice stand for more values than any memory holds, so that they are counted.
struct LuaDataCopy {
    private let depth: Int
    private let limit: Int
    private var counted = 0
    private var path: [LuaTable] = []

    init(depth: Int, limit: Int) {
        self.depth = depth
        self.limit = limit
    }

    mutating func data(of value: LuaValue) throws(LuaError) -> LuaData {
        switch value {
        case .nil: return .nil
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .number(let value): return .number(value)
        case .string(let value): return .string(value)
        case .bytes(let value): return .bytes(value)
        case .boxed(let boxed): return .boxed(type: boxed.type.name, value: boxed.value)
        case .function, .object, .record, .other: return .opaque(value.typeName)
        case .table(let table):
            if path.contains(where: { $0.isSame(as: table) }) {
                throw LuaError(.conversion, "the table contains itself")
            }
            guard path.count < depth else {
                throw LuaError(.conversion, "tables are nested more than \(depth) deep")
            }
            path.append(table)
            defer { path.removeLast() }
            return try entries(of: table)
        }
    }

    /// A long text counts as several values, since it is copied each time that it occurs.
    private mutating func count(_ value: LuaValue) throws(LuaError) {
        switch value {
        case .string(let text): counted += 1 + text.utf8.count / 256
        case .bytes(let bytes): counted += 1 + bytes.count / 256
        default: counted += 1
        }
        guard counted <= limit else { throw LuaError(.conversion, "the table has more than \(limit) values") }
    }

    private mutating func entries(of table: LuaTable) throws(LuaError) -> LuaData {
        var pairs: [(LuaValue, LuaValue)] = []
        try table.forEach { key, value throws(LuaError) in
            try count(key)
            try count(value)
            pairs.append((key, value))
            return true
        }
        var entries: [LuaDataEntry] = []
        for (key, value) in pairs {
            if case .table = key { throw LuaError(.conversion, "a table is used as a key") }
            entries.append(LuaDataEntry(key: try data(of: key), value: try data(of: value)))
        }
        entries.sort { $0.key.precedes($1.key) }
        let isList = entries.indices.allSatisfy { entries[$0].key == .integer(Int64($0) + 1) }
        return isList ? .list(entries.map(\.value)) : .map(entries)
    }
}
