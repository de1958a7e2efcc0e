extension LuaCall {
    /// For long loops of the host: throws once the time of the deadline in force has passed.
    ///
    /// - Throws: ``LuaError/Kind/deadline`` with where the Lua code was.
    public func checkDeadline() throws(LuaError) {
        try state.checkDeadline()
    }

    /// Runs the body, such as a wait for the outside world, without its time counting against a deadline.
    ///
    /// Lua code that it runs counts all the same.
    public func pausingDeadline<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try state.pausingDeadline(body)
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
}
