extension LuaValue {
    /// The value as plain data; tables are copied with all that they contain.
    ///
    /// - Throws: ``LuaError/Kind/conversion`` when tables are nested deeper than `depth`, or one
    ///   contains itself.
    public func data(depth: Int = 32) throws(LuaError) -> LuaData {
        var path: [LuaTable] = []
        return try data(depth: depth, path: &path)
    }

    private func data(depth: Int, path: inout [LuaTable]) throws(LuaError) -> LuaData {
        switch self {
        case .nil: return .nil
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .number(let value): return .number(value)
        case .string(let value): return .string(value)
        case .bytes(let value): return .bytes(value)
        case .boxed(let boxed): return .boxed(type: boxed.type.name, value: boxed.value)
        case .function, .object, .record, .other: return .opaque(typeName)
        case .table(let table):
            if path.contains(where: { $0.isSame(as: table) }) {
                throw LuaError(.conversion, "the table contains itself")
            }
            guard path.count < depth else {
                throw LuaError(.conversion, "tables are nested more than \(depth) deep")
            }
            path.append(table)
            defer { path.removeLast() }
            return try Self.data(of: table, depth: depth, path: &path)
        }
    }

    private static func data(of table: LuaTable, depth: Int, path: inout [LuaTable]) throws(LuaError) -> LuaData {
        var entries: [LuaDataEntry] = []
        var keys: [(LuaValue, LuaValue)] = []
        try table.forEach { key, value throws(LuaError) in
            keys.append((key, value))
            return true
        }
        for (key, value) in keys {
            if case .table = key { throw LuaError(.conversion, "a table is used as a key") }
            entries.append(
                LuaDataEntry(
                    key: try key.data(depth: depth, path: &path),
                    value: try value.data(depth: depth, path: &path)
                )
            )
        }
        entries.sort { $0.key.precedes($1.key) }
        let isList = entries.indices.allSatisfy { entries[$0].key == .integer(Int64($0) + 1) }
        return isList ? .list(entries.map(\.value)) : .map(entries)
    }
}

extension LuaData {
    /// A fixed order of keys, since that of Lua differs from run to run.
    fileprivate func precedes(_ other: LuaData) -> Bool {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): left < right
        case (.number(let left), .number(let right)): left < right
        case (.string(let left), .string(let right)): left < right
        case (.boolean(let left), .boolean(let right)): !left && right
        case (.boxed(let leftType, let left), .boxed(let rightType, let right)):
            (leftType, left) < (rightType, right)
        default: rank < other.rank
        }
    }

    private var rank: Int {
        switch self {
        case .integer: 0
        case .number: 1
        case .string: 2
        case .bytes: 3
        case .boolean: 4
        case .boxed: 5
        default: 6
        }
    }
}
