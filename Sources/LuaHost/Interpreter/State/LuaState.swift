internal import CLua
internal import CLuaShim

/// The Lua state of one interpreter, shared by all that refers into it.
///
/// References hold this and not the interpreter: host functions, which the Lua state owns, may then
/// hold references without keeping the interpreter alive in a circle.
final class LuaState {
    /// Nil once the interpreter is gone.
    private(set) var raw: OpaquePointer?
    /// The types of host values, which C reads until the very end.
    private var types: [LuaHostType] = []
    private var closesWhenIdle = false
    /// The last error that a host function threw, to be told again when it comes out at the host.
    var lastThrown: ThrownError?

    init(limits: LuaLimits) throws(LuaError) {
        raw = lh_state_new(limits.memory)
        guard let raw else { throw LuaError(.memory, "there is not enough memory for an interpreter") }
        lh_set_fatal_memory(raw, limits.fatalMemory ?? 0)
    }

    func retain(_ type: LuaHostType) {
        types.append(type)
    }

    /// Frees everything; while Lua code runs, as soon as it has ended.
    func close() {
        guard let raw else { return }
        guard lh_call_depth(raw) == 0 else {
            closesWhenIdle = true
            return
        }
        self.raw = nil
        lh_state_close(raw)
        for type in types { type.free() }
        types = []
        lastThrown = nil
    }

    /// Does something with the stack and leaves it as it was.
    func withStack<Result>(_ body: (OpaquePointer) throws(LuaError) -> Result) throws(LuaError) -> Result {
        guard let raw else { throw LuaError(.closed, "the interpreter is closed") }
        let stack = lh_current(raw)
        let top = lua_gettop(stack)
        defer {
            lua_settop(stack, top)
            if closesWhenIdle { close() }
        }
        try reserve(16, on: stack)
        return try body(stack)
    }

    /// Makes sure that so many values can be pushed.
    func reserve(_ count: Int, on stack: OpaquePointer) throws(LuaError) {
        guard count < 1_000_000, lua_checkstack(stack, Int32(clamping: count + 8)) != 0 else {
            throw LuaError(.runtime, "stack overflow: \(count) values are too many")
        }
    }
}
