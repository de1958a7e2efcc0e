internal import CLua
internal import CLuaShim

/// A Lua function, written in Lua or by the host.
public final class LuaFunction: LuaReference {
    /// Calls the function with the memory limit in force, and returns all its results.
    ///
    /// - Throws: What the function raised, with file, line and traceback.
    @discardableResult
    public func call(_ arguments: [LuaValue] = []) throws(LuaError) -> [LuaValue] {
        try state.withStack { stack throws(LuaError) in
            let base = lua_gettop(stack)
            try state.reserve(arguments.count + 1, on: stack)
            push(to: stack)
            for argument in arguments { try state.push(argument, on: stack) }
            try state.check(lh_call(stack, Int32(clamping: arguments.count), LUA_MULTRET), on: stack)
            let count = lua_gettop(stack) - base
            var results: [LuaValue] = []
            results.reserveCapacity(Int(count))
            for offset in 0..<max(count, 0) {
                results.append(try state.value(at: base + 1 + offset, on: stack))
            }
            return results
        }
    }

    /// Calls the function and returns its first result, `nil` if there is none.
    public func callForValue(_ arguments: [LuaValue] = []) throws(LuaError) -> LuaValue {
        try call(arguments).first ?? .nil
    }
}
