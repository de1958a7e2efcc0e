internal import CLua
internal import CLuaShim

extension LuaCall {
    /// Whether an argument is absent or `nil`.
    public func isNil(_ index: Int) -> Bool {
        lua_type(stack, slot(index)) <= LUA_TNIL
    }

    /// The name of an argument's type, as in error messages: "string", "task", "no value".
    public func typeName(_ index: Int) -> String {
        String(cString: lh_type_name(stack, slot(index)))
    }

    /// An argument of whatever type; `nil` when absent.
    public func value(_ index: Int) throws(LuaError) -> LuaValue {
        try state.value(at: slot(index), on: stack)
    }

    /// All arguments from the given one on.
    public func values(from first: Int = 1) throws(LuaError) -> [LuaValue] {
        var values: [LuaValue] = []
        var index = first
        let count = count
        while index <= count {
            values.append(try value(index))
            index += 1
        }
        return values
    }

    /// An integer argument. As in Lua, a number without a fraction or a string that reads as one will do.
    public func integer(_ index: Int) throws(LuaError) -> Int64 {
        let found = clua_tointeger(stack, slot(index))
        return found.valid ? found.value : try failForInteger(index)
    }

    /// A number argument. As in Lua, a string that reads as a number will do.
    public func number(_ index: Int) throws(LuaError) -> Double {
        let found = clua_tonumber(stack, slot(index))
        return found.valid ? found.value : try failForNumber(index)
    }

    // The failures are functions of their own, so that nothing of them burdens the good path.

    @inline(never)
    private func failForInteger(_ index: Int) throws(LuaError) -> Int64 {
        guard lua_isnumber(stack, slot(index)) != 0 else { throw typeError(index, expected: "number") }
        throw argumentError(index, "number has no integer representation")
    }

    @inline(never)
    private func failForNumber(_ index: Int) throws(LuaError) -> Double {
        throw typeError(index, expected: "number")
    }

    @inline(never)
    private func failForString(_ index: Int) throws(LuaError) -> UnsafeBufferPointer<UInt8> {
        throw typeError(index, expected: "string")
    }

    /// A boolean argument. Unlike a Lua condition, it takes nothing but `true` and `false`.
    public func boolean(_ index: Int) throws(LuaError) -> Bool {
        guard lua_type(stack, slot(index)) == LUA_TBOOLEAN else { throw typeError(index, expected: "boolean") }
        return lua_toboolean(stack, slot(index)) != 0
    }

    /// A string argument, with invalid UTF-8 repaired. As in Lua, a number will do.
    public func string(_ index: Int) throws(LuaError) -> String {
        try withUTF8(index) { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a string argument, as they are in Lua. Nothing is copied.
    @inlinable
    public func withUTF8<Result>(
        _ index: Int,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(LuaError) -> Result {
        body(try utf8(index))
    }

    @usableFromInline
    func utf8(_ index: Int) throws(LuaError) -> UnsafeBufferPointer<UInt8> {
        let found = clua_tobytes(stack, slot(index))
        guard let start = found.start else { return try failForString(index) }
        return UnsafeBufferPointer(start: start, count: Int(found.length))
    }

    /// A table argument.
    public func table(_ index: Int) throws(LuaError) -> LuaTable {
        guard lua_type(stack, slot(index)) == LUA_TTABLE else { throw typeError(index, expected: "table") }
        return try state.reference(at: slot(index), on: stack, LuaTable.init)
    }

    /// A function argument.
    public func function(_ index: Int) throws(LuaError) -> LuaFunction {
        guard lua_type(stack, slot(index)) == LUA_TFUNCTION else { throw typeError(index, expected: "function") }
        return try state.reference(at: slot(index), on: stack, LuaFunction.init)
    }

    /// An argument that is an object of this type.
    public func object<Object>(_ index: Int, _ type: LuaObjectType<Object>) throws(LuaError) -> Object {
        guard let object = type.object(at: slot(index), on: stack) else {
            throw typeError(index, expected: type.name)
        }
        return object
    }

    /// The number of an argument that is a value of this type.
    public func boxed(_ index: Int, _ type: LuaValueType) throws(LuaError) -> Int64 {
        guard let value = type.value(at: slot(index), on: stack) else {
            throw typeError(index, expected: type.name)
        }
        return value
    }

    /// An argument that is a record of this type.
    public func record(_ index: Int, _ type: LuaRecordType) throws(LuaError) -> LuaRecord {
        guard let row = type.row(at: slot(index), on: stack) else {
            throw typeError(index, expected: type.name)
        }
        return try state.reference(at: slot(index), on: stack) { stack, state in
            LuaRecord(type: type, row: row, poppingFrom: stack, of: state)
        }
    }

    /// The row of an argument that is a record of this type: cheaper than the record itself.
    public func row(_ index: Int, _ type: LuaRecordType) throws(LuaError) -> Int64 {
        guard let row = type.row(at: slot(index), on: stack) else {
            throw typeError(index, expected: type.name)
        }
        return row
    }
}
