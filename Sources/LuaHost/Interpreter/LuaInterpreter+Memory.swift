internal import CLuaShim

extension LuaInterpreter {
    /// The memory of all Lua values, in bytes.
    public var memoryUsed: Int { state.raw.map { Int(clamping: lh_memory_used($0)) } ?? 0 }

    /// The most memory that has been in use at one time, in bytes.
    public var memoryPeak: Int { state.raw.map { Int(clamping: lh_memory_peak($0)) } ?? 0 }

    /// What the host has charged and not discharged, in bytes.
    public var memoryCharged: Int { state.raw.map { Int(clamping: lh_charged($0)) } ?? 0 }

    /// Changes how much memory Lua values, and what the host charges for them, may take, in bytes.
    ///
    /// What is in use already stays; when that is more, the next allocation of Lua code is refused.
    public func setMemoryLimit(_ bytes: Int) {
        guard let raw = state.raw else { return }
        lh_set_memory_limit(raw, max(bytes, 0))
    }

    /// Counts memory that the host holds on behalf of scripts against their limit.
    ///
    /// - Parameter bytes: How much more. It stays counted until ``discharge(_:)``.
    /// - Throws: ``LuaError/Kind/memory`` when that would pass the limit; nothing is counted then.
    public func charge(_ bytes: Int) throws(LuaError) {
        try state.charge(bytes)
    }

    /// Counts memory no longer that was charged.
    public func discharge(_ bytes: Int) {
        state.discharge(bytes)
    }

    /// Collects all garbage now.
    public func collectGarbage() {
        guard let raw = state.raw else { return }
        lh_collect(raw)
    }
}
