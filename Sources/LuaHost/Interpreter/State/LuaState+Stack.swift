internal import CLua
internal import CLuaShim

// Between Swift values and the stack. The callers have reserved the space.
extension LuaState {
    func push(_ string: String, on stack: OpaquePointer) {
        var string = string
        string.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { _ = lua_pushlstring(stack, $0.baseAddress, $0.count) }
        }
    }

    func push(_ bytes: [UInt8], on stack: OpaquePointer) {
        bytes.withUnsafeBytes { buffer in
            _ = lua_pushlstring(stack, buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count)
        }
    }

    /// - Throws: ``LuaError/Kind/conversion`` for a value of another interpreter.
    func push(_ value: LuaValue, on stack: OpaquePointer) throws(LuaError) {
        switch value {
        case .nil: lua_pushnil(stack)
        case .boolean(let value): lua_pushboolean(stack, value ? 1 : 0)
        case .integer(let value): lua_pushinteger(stack, value)
        case .number(let value): lua_pushnumber(stack, value)
        case .string(let value): push(value, on: stack)
        case .bytes(let value): push(value, on: stack)
        case .table(let value): try push(value, on: stack)
        case .function(let value): try push(value, on: stack)
        case .record(let value): try push(value, on: stack)
        case .other(let value): try push(value, on: stack)
        case .boxed(let value): try push(value, on: stack)
        case .object(let value):
            try value.type.check(belongsTo: self)
            value.type.push(value.object, on: stack)
        }
    }

    func push(_ reference: LuaReference, on stack: OpaquePointer) throws(LuaError) {
        guard reference.state === self else {
            throw LuaError(.conversion, "a value cannot be passed from one interpreter to another")
        }
        reference.push(to: stack)
    }

    func push(_ boxed: LuaBoxed, on stack: OpaquePointer) throws(LuaError) {
        try boxed.type.check(belongsTo: self)
        boxed.type.push(boxed.value, on: stack)
    }

    /// The value at an index, which stays where it is.
    func value(at index: Int32, on stack: OpaquePointer) throws(LuaError) -> LuaValue {
        switch lua_type(stack, index) {
        case LUA_TNIL, LUA_TNONE: return .nil
        case LUA_TBOOLEAN: return .boolean(lua_toboolean(stack, index) != 0)
        case LUA_TNUMBER:
            if lua_isinteger(stack, index) != 0 { return .integer(lua_tointegerx(stack, index, nil)) }
            return .number(lua_tonumberx(stack, index, nil))
        case LUA_TSTRING:
            return withBytes(at: index, on: stack) { bytes in
                String(validating: bytes, as: UTF8.self).map(LuaValue.string) ?? .bytes(Array(bytes))
            }
        case LUA_TTABLE: return .table(try reference(at: index, on: stack, LuaTable.init))
        case LUA_TFUNCTION: return .function(try reference(at: index, on: stack, LuaFunction.init))
        case LUA_TUSERDATA: return try hostValue(at: index, on: stack)
        default: return .other(try reference(at: index, on: stack, LuaReference.init))
        }
    }

    private func hostValue(at index: Int32, on stack: OpaquePointer) throws(LuaError) -> LuaValue {
        switch LuaHostType.at(index, on: stack) {
        case let type as LuaValueType:
            guard let value = type.value(at: index, on: stack) else { return .nil }
            return .boxed(LuaBoxed(type: type, value: value))
        case let type as LuaAnyObjectType:
            guard let object = type.anyObject(at: index, on: stack) else { return .nil }
            return .object(LuaObject(type: type, object: object))
        case let type as LuaRecordType:
            guard let row = type.row(at: index, on: stack) else { return .nil }
            return .record(
                try reference(at: index, on: stack) { LuaRecord(type: type, row: row, poppingFrom: $0, of: $1) }
            )
        default:
            return .other(try reference(at: index, on: stack, LuaReference.init))
        }
    }

    func reference<Reference>(
        at index: Int32,
        on stack: OpaquePointer,
        _ make: (OpaquePointer, LuaState) -> Reference
    ) throws(LuaError) -> Reference {
        try reserve(1, on: stack)
        lua_pushvalue(stack, index)
        return make(stack, self)
    }

    /// The bytes of a string (or number, which becomes a string in its place).
    func withBytes<Result>(
        at index: Int32,
        on stack: OpaquePointer,
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        var length = 0
        guard let start = lua_tolstring(stack, index, &length) else {
            return try body(UnsafeBufferPointer(start: nil, count: 0))
        }
        return try start.withMemoryRebound(to: UInt8.self, capacity: length) {
            try body(UnsafeBufferPointer(start: $0, count: length))
        }
    }

    /// The text of a string, with invalid UTF-8 repaired.
    func text(at index: Int32, on stack: OpaquePointer) -> String {
        withBytes(at: index, on: stack) { String(decoding: $0, as: UTF8.self) }
    }
}
