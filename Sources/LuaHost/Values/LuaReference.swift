internal import CLua
internal import CLuaShim

/// A Lua value that the host keeps a hold of: it is not collected while this object lives.
///
/// It may outlive its interpreter; using it then throws ``LuaError/Kind/closed``. It belongs to the
/// thread of its interpreter.
public class LuaReference {
    let state: LuaState
    private let reference: Int32

    /// Takes the value on the top of the stack.
    init(poppingFrom stack: OpaquePointer, of state: LuaState) {
        self.state = state
        self.reference = lh_reference(stack)
    }

    deinit {
        if let raw = state.raw { lh_release(raw, reference) }
    }

    /// Pushes the value. The caller has checked that the state is open and the same.
    func push(to stack: OpaquePointer) {
        lh_push_reference(stack, reference)
    }
}

extension LuaReference {
    /// The value's text as Lua's `tostring` gives it, which may run a script's `__tostring`.
    public func luaDescription() throws(LuaError) -> String {
        try state.withStack { stack throws(LuaError) in
            push(to: stack)
            try state.check(lh_tostring(stack), on: stack)
            return state.text(at: -1, on: stack)
        }
    }

    /// Whether both are the same Lua value (for tables and functions: the same one).
    public func isSame(as other: LuaReference) -> Bool {
        guard state === other.state, state.raw != nil else { return false }
        return
            (try? state.withStack { stack throws(LuaError) in
                push(to: stack)
                other.push(to: stack)
                return lua_rawequal(stack, -1, -2) != 0
            }) ?? false
    }
}
