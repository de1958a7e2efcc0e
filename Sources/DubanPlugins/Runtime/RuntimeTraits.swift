import LuaHost

/// How the process in which code runs treats it, whatever its run asks for.
struct RuntimeTraits {
    /// Whether the process may be ended at once when code makes the host need far more memory than its limit. Only a
    /// process that serves nothing else may be.
    var mayEndProcess = false
    /// Where the code's time stands still while others keep it waiting.
    var waits: Waits?
    /// Which request for Lua memory fails, counted from 1, once the interpreter is there; 0 for none. Tests find out with
    /// it what no limit would show. Does nothing in release builds.
    var failingAllocation = 0

    /// The limits of an interpreter in such a process. While the host works for a script it may pass the limit for a
    /// moment; from the fatal amount on it would be the machine's memory that is at stake.
    func luaLimits(memory: Int) -> LuaLimits {
        LuaLimits(memory: memory, fatalMemory: mayEndProcess ? memory + memory / 2 + (64 << 20) : nil)
    }

    /// Lets an interpreter know them.
    func apply(to interpreter: LuaInterpreter) {
        waits?.pause = { [weak interpreter] body in
            guard let interpreter else { return body() }
            interpreter.pausingDeadline(body)
        }
        if failingAllocation > 0 { interpreter.failAllocation(after: failingAllocation) }
    }
}
