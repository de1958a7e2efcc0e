internal import CLuaShim

extension LuaState {
    func charge(_ bytes: Int) throws(LuaError) {
        guard let raw else { throw LuaError(.closed, "the interpreter is closed") }
        guard lh_charge(raw, max(bytes, 0)) else { throw LuaError(.memory, memoryMessage) }
    }

    func discharge(_ bytes: Int) {
        guard let raw else { return }
        lh_discharge(raw, max(bytes, 0))
    }

    var memoryMessage: String {
        let bytes = raw.map { lh_memory_limit($0) } ?? 0
        return "not enough memory: the limit is \(bytes >> 20) MiB"
    }
}
