internal import CLuaShim

// For tests of what uses an interpreter.
extension LuaInterpreter {
    /// How many host functions and host objects Lua holds, in all interpreters of the process.
    ///
    /// Counted in debug builds only; otherwise 0.
    public static var liveHostObjects: Int { Int(clamping: lh_live_host_objects()) }

    /// Makes the n-th request for more Lua memory from now on fail, once, as if the limit had been reached. 0 for none.
    ///
    /// Lua code gets a memory error at once, host code once it has returned to Lua. A few requests of Lua's are
    /// optional, such as that of a larger table of strings; their failing has no consequence. Does nothing in release
    /// builds.
    public func failAllocation(after n: Int) {
        guard let raw = state.raw else { return }
        lh_fail_allocation(raw, UInt64(clamping: n))
    }

    /// How many requests for more Lua memory there have been. Counted in debug builds only; otherwise 0.
    public var allocationCount: Int { state.raw.map { Int(clamping: lh_allocation_count($0)) } ?? 0 }
}
