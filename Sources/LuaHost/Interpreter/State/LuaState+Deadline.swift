internal import CLua
internal import CLuaShim

extension LuaState {
    func withDeadline<Result, Failure: Error>(
        _ limit: Duration,
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let raw else { return try body() }
        let before = lh_deadline_begin(raw, limit.nanosecondsForDeadline)
        // The body may have closed the interpreter.
        defer { if let raw = self.raw { lh_deadline_end(raw, before) } }
        return try body()
    }

    func pausingDeadline<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        guard let raw else { return try body() }
        lh_deadline_pause(raw)
        defer { if let raw = self.raw { lh_deadline_resume(raw) } }
        return try body()
    }

    func checkDeadline() throws(LuaError) {
        guard let raw, lh_deadline_passed(lh_current(raw)) else { return }
        let details = lh_deadline_failure(lh_current(raw))
        var error = LuaError(.deadline, details.message.map { String(cString: $0) } ?? "")
        error.setPosition(from: details)
        throw error
    }
}

extension Duration {
    /// At least 0, and at most some decades.
    fileprivate var nanosecondsForDeadline: Int64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return min(seconds, 1 << 30) * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
