extension LuaValue {
    /// The value as plain data; tables are copied with all that they contain.
    ///
    /// - Throws: ``LuaError/Kind/conversion`` when tables are nested deeper than `depth`, one contains itself, or there
    ///   are more than ``LuaData/limit`` values.
    public func data(depth: Int = 32) throws(LuaError) -> LuaData {
        try data(depth: depth, limit: LuaData.limit)
    }

    func data(depth: Int, limit: Int) throws(LuaError) -> LuaData {
        var copy = LuaDataCopy(depth: depth, limit: limit)
        return try copy.data(of: self)
    }
}

extension LuaData {
    /// A fixed order of keys, since that of Lua differs from run to run.
    func precedes(_ other: LuaData) -> Bool {
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
