internal import CLua
internal import CLuaShim

// Every push makes sure of its own space, because a host function may push any number of results.
extension LuaCall {
    /// Pushes `nil`.
    public func pushNil() throws(LuaError) {
        try makeRoom()
        lua_pushnil(stack)
    }

    /// Pushes a boolean.
    public func push(_ value: Bool) throws(LuaError) {
        try makeRoom()
        lua_pushboolean(stack, value ? 1 : 0)
    }

    /// Pushes an integer.
    public func push(_ value: Int64) throws(LuaError) {
        try makeRoom()
        lua_pushinteger(stack, value)
    }

    /// Pushes an integer.
    public func push(_ value: Int) throws(LuaError) {
        try makeRoom()
        lua_pushinteger(stack, lua_Integer(value))
    }

    /// Pushes a floating-point number.
    public func push(_ value: Double) throws(LuaError) {
        try makeRoom()
        lua_pushnumber(stack, value)
    }

    /// Pushes a string.
    public func push(_ value: String) throws(LuaError) {
        try makeRoom()
        state.push(value, on: stack)
    }

    /// Pushes a string of any bytes.
    public func push(bytes: UnsafeBufferPointer<UInt8>) throws(LuaError) {
        try makeRoom()
        bytes.withMemoryRebound(to: CChar.self) { buffer in
            _ = lua_pushlstring(stack, buffer.baseAddress, buffer.count)
        }
    }

    /// Pushes any value.
    public func push(_ value: LuaValue) throws(LuaError) {
        try makeRoom()
        try state.push(value, on: stack)
    }

    /// Pushes a table, function, record or other value held by reference.
    public func push(_ reference: LuaReference) throws(LuaError) {
        try makeRoom()
        try state.push(reference, on: stack)
    }

    /// Pushes an object of the host; Lua holds it until it is collected.
    public func push<Object>(_ object: Object, _ type: LuaObjectType<Object>) throws(LuaError) {
        try makeRoom()
        try type.check(belongsTo: state)
        type.push(object, on: stack)
    }

    /// Pushes a value of a value type.
    public func push(_ value: Int64, _ type: LuaValueType) throws(LuaError) {
        try makeRoom()
        try type.check(belongsTo: state)
        type.push(value, on: stack)
    }

    /// Pushes a copy of an argument.
    public func pushArgument(_ index: Int) throws(LuaError) {
        try makeRoom()
        guard !isNil(index) else { return lua_pushnil(stack) }
        lua_pushvalue(stack, slot(index))
    }

    /// Pushes what `for record in …` needs to go over a cursor; returns how many values that is, to be
    /// returned from the host function.
    public func pushIteration(over cursor: LuaCursor) throws(LuaError) -> Int {
        try makeRoom()
        try state.push(cursor, on: stack)
        return Int(lh_push_iteration(stack, -1))
    }

    /// Pushes a record that will fetch its row through the cursor's provider when it is first read.
    public func pushRecord(row: Int64, from cursor: LuaCursor) throws(LuaError) {
        try makeRoom()
        try state.push(cursor, on: stack)
        lh_push_record(stack, -1, row)
        clua_remove(stack, -2)
    }

    @inline(__always)
    private func makeRoom() throws(LuaError) {
        if !lh_make_room(stack) { try failForRoom() }
    }

    // Out of the way of the pushes, which stay small.
    @inline(never)
    private func failForRoom() throws(LuaError) {
        throw LuaError(.runtime, "stack overflow: too many results")
    }
}
