internal import CLua
internal import CLuaShim

/// A type of small host values, each a 64-bit number: dates, amounts of money, periods.
///
/// Equal numbers are the same Lua value: `==` works, and they can be keys of tables. Values of one
/// type compare by their numbers. Made with ``LuaInterpreter/defineValueType(_:members:operators:)``.
public final class LuaValueType: LuaHostType {
    private(set) var descriptor: UnsafeMutablePointer<lh_value_type>?

    override func free() {
        descriptor = nil
        super.free()
    }

    func register(
        members: [String: LuaMember],
        operators: [LuaOperator: LuaHostFunctionBody],
        in state: LuaState
    ) throws(LuaError) {
        try state.withStack { stack throws(LuaError) in
            try Self.pushLookup(fields: [], members: members, of: state, on: stack)
            let context = Unmanaged<LuaHostType>.passUnretained(self).toOpaque()
            guard let made = lh_value_type_new(stack, name, context, Self.missing) else {
                throw LuaError(.memory, "there is not enough memory for a type")
            }
            descriptor = made
            adopt(UnsafeMutableRawPointer(made).assumingMemoryBound(to: lh_type.self))
            try define(operators, of: state, on: stack)
        }
    }

    /// A value to pass to Lua code.
    public func value(_ value: Int64) -> LuaValue {
        .boxed(LuaBoxed(type: self, value: value))
    }

    func push(_ value: Int64, on stack: OpaquePointer) {
        guard let descriptor else { return lua_pushnil(stack) }
        lh_push_boxed(stack, descriptor, value)
    }

    func value(at index: Int32, on stack: OpaquePointer) -> Int64? {
        var value: Int64 = 0
        guard let descriptor, lh_boxed_at(stack, index, descriptor, &value) else { return nil }
        return value
    }
}
