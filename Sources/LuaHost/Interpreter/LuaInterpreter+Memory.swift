internal import CLuaShim

extension LuaInterpreter {
    /// The memory of all Lua values, in bytes.
    public var memoryUsed: Int { state.raw.map { Int(clamping: lh_memory_used($0)) } ?? 0 }

    /// The most memory that has been in use at one time, in bytes.
    public var memoryPeak: Int { state.raw.map { Int(clamping: lh_memory_peak($0)) } ?? 0 }

    /// Collects all garbage now.
    public func collectGarbage() {
        guard let raw = state.raw else { return }
        lh_collect(raw)
    }
}
