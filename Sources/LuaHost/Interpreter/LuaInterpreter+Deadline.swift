extension LuaInterpreter {
    /// Runs the body, in which all Lua code must end within the limit.
    ///
    /// After that, Lua code is ended by an error that nothing a script does can catch. It comes out as a ``LuaError``
    /// of the kind ``LuaError/Kind/deadline``, with the file, line and traceback of where the code was. When the body
    /// has ended, the interpreter is usable again.
    ///
    /// It costs nothing until the time is up. Host code is not interrupted: one that takes long should call
    /// ``LuaCall/checkDeadline()`` now and then. The body must stay on this thread.
    ///
    /// - Parameters:
    ///   - limit: The time. Within another limit, the shorter one holds.
    ///   - body: What uses the interpreter.
    public func withDeadline<Result, Failure: Error>(
        _ limit: Duration,
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try state.withDeadline(limit, body)
    }

    /// Runs the body, such as a wait for the outside world, without its time counting against a deadline.
    ///
    /// Lua code that it runs counts all the same.
    public func pausingDeadline<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try state.pausingDeadline(body)
    }

    /// For long loops of the host: throws once the time of the deadline in force has passed.
    ///
    /// - Throws: ``LuaError/Kind/deadline`` with where the Lua code was.
    public func checkDeadline() throws(LuaError) {
        try state.checkDeadline()
    }
}
