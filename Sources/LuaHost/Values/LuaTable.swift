internal import CLua
internal import CLuaShim

/// A Lua table.
///
/// `get` and `set` behave as Lua code does, metamethods included; the `raw` functions look at the
/// table itself, which is what reading a plugin's declarations wants, and is faster.
public final class LuaTable: LuaReference {
    /// Reads `table[key]`, as Lua code would.
    public func get(_ key: LuaValue) throws(LuaError) -> LuaValue {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            try state.push(key, on: stack)
            try state.check(lh_get(stack), on: stack)
            return try state.value(at: -1, on: stack)
        }
    }

    /// Sets `table[key] = value`, as Lua code would.
    public func set(_ key: LuaValue, to value: LuaValue) throws(LuaError) {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            try state.push(key, on: stack)
            try state.push(value, on: stack)
            try state.check(lh_set(stack), on: stack)
        }
    }

    /// The value under a string key, without metamethods.
    public func raw(_ key: String) throws(LuaError) -> LuaValue {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            state.push(key, on: stack)
            lua_rawget(stack, -2)
            return try state.value(at: -1, on: stack)
        }
    }

    /// The value under an integer key, without metamethods.
    public func raw(_ index: Int) throws(LuaError) -> LuaValue {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            lua_rawgeti(stack, -1, lua_Integer(index))
            return try state.value(at: -1, on: stack)
        }
    }

    /// Sets the value under a key, without metamethods. The key may be neither nil nor not-a-number.
    public func setRaw(_ key: LuaValue, to value: LuaValue) throws(LuaError) {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            try state.push(key, on: stack)
            try state.push(value, on: stack)
            try state.check(lh_raw_set(stack), on: stack)
        }
    }

    /// The length of the list part, without metamethods.
    public var count: Int {
        (try? state.withStack { stack throws(LuaError) in
            push(to: stack)
            return Int(clamping: lua_rawlen(stack, -1))
        }) ?? 0
    }

    /// The values under the keys 1 to `count`.
    public func list() throws(LuaError) -> [LuaValue] {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            let count = Int(clamping: lua_rawlen(stack, -1))
            var values: [LuaValue] = []
            values.reserveCapacity(count)
            for index in 0..<count {
                try state.checkDeadline()
                lua_rawgeti(stack, -1, lua_Integer(index + 1))
                values.append(try state.value(at: -1, on: stack))
                clua_pop(stack, 1)
            }
            return values
        }
    }

    /// Calls the body with every key and value, in no particular order, until it returns false.
    public func forEach(_ body: (LuaValue, LuaValue) throws(LuaError) -> Bool) throws(LuaError) {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            let table = lua_gettop(stack)
            lua_pushnil(stack)
            while true {
                try state.checkDeadline()
                lua_pushvalue(stack, table)
                clua_insert(stack, -2)
                try state.check(lh_next(stack), on: stack)
                if lua_type(stack, -2) == LUA_TNIL { return }
                let key = try state.value(at: -2, on: stack)
                let value = try state.value(at: -1, on: stack)
                guard try body(key, value) else { return }
                clua_pop(stack, 1)
            }
        }
    }

    /// The string keys, sorted.
    public func names() throws(LuaError) -> [String] {
        var names: [String] = []
        try forEach { key, _ throws(LuaError) in
            if case .string(let name) = key { names.append(name) }
            return true
        }
        return names.sorted()
    }

    /// The whole table as plain data.
    ///
    /// - Throws: ``LuaError/Kind/conversion`` when tables are nested deeper than `depth`, one contains itself, or there
    ///   are more than ``LuaData/limit`` values.
    public func data(depth: Int = 32) throws(LuaError) -> LuaData {
        try LuaValue.table(self).data(depth: depth)
    }

    /// Gives the table a metatable, or removes it.
    public func setMetatable(_ metatable: LuaTable?) throws(LuaError) {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            try state.push(metatable.map(LuaValue.table) ?? .nil, on: stack)
            lua_setmetatable(stack, -2)
        }
    }
}
