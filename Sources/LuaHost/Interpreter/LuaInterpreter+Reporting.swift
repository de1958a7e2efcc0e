internal import CLuaShim

extension LuaInterpreter {
    /// Makes a signal report where Lua code stands, for a process that is about to be killed.
    ///
    /// When the signal comes, "file:line" of the innermost Lua code and a newline are written to the descriptor, or an
    /// empty line when no Lua code runs. Inside plain Lua code a second line follows, which is exact to the instruction:
    /// the last complete line counts. The same is written before a process ends for its ``LuaLimits/fatalMemory``.
    ///
    /// It concerns the whole process, and reads whatever state the interpreter is in: a best effort, after which the
    /// process should end. With interpreters on several threads, that of the thread which gets the signal is reported,
    /// else the first that began.
    ///
    /// - Parameters:
    ///   - signal: The number of the signal, such as `SIGUSR1`.
    ///   - descriptor: Where to write, such as the end of a pipe.
    /// - Returns: Whether the system let the handler be installed.
    @discardableResult
    public static func reportPosition(onSignal signal: Int32, to descriptor: Int32) -> Bool {
        lh_report_position(signal, descriptor)
    }
}
