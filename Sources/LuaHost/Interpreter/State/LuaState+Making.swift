internal import CLua
internal import CLuaShim

extension LuaState {
    func makeTable(list: [LuaValue], fields: [String: LuaValue]) throws(LuaError) -> LuaTable {
        try withStack { stack throws(LuaError) in
            lua_createtable(stack, Int32(clamping: list.count), Int32(clamping: fields.count))
            for (index, value) in list.enumerated() {
                lua_pushinteger(stack, lua_Integer(index + 1))
                try push(value, on: stack)
                try setRaw(on: stack)
            }
            for (key, value) in fields {
                push(key, on: stack)
                try push(value, on: stack)
                try setRaw(on: stack)
            }
            return LuaTable(poppingFrom: stack, of: self)
        }
    }

    func makeFunction(name: String, _ body: @escaping LuaHostFunctionBody) throws(LuaError) -> LuaFunction {
        try withStack { stack throws(LuaError) in
            HostFunction.push(name: name, isMethod: false, body: body, of: self, on: stack)
            return LuaFunction(poppingFrom: stack, of: self)
        }
    }

    /// Sets a key (neither nil nor not-a-number) of the table below it to the value on the top.
    func setRaw(on stack: OpaquePointer) throws(LuaError) {
        lua_pushvalue(stack, -3)
        clua_insert(stack, -3)
        try check(lh_raw_set(stack), on: stack)
    }
}
