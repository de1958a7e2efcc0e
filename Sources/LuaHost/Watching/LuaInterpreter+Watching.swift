internal import CLua
internal import CLuaShim

extension LuaInterpreter {
    /// Begins to count the lines that run. Code then takes several times as long.
    public func watchLines() { watch(Int32(LH_WATCH_LINES)) }

    /// Begins to measure the time of each line and of each call. Code then takes many times as long, and the more the
    /// shorter its functions are.
    public func watchTimes() { watch(Int32(LH_WATCH_LINES | LH_WATCH_TIMES)) }

    private func watch(_ what: Int32) {
        if let raw = state.raw { lh_watch(raw, what) }
    }

    /// The lines that have run while they were watched.
    public func watchedLines() -> [LuaWatchedLine] {
        var lines: [LuaWatchedLine] = []
        var line = lh_watched_line()
        var index = 0
        while let raw = state.raw, lh_watched_line_at(raw, index, &line) {
            index += 1
            guard line.count > 0, let chunk = line.chunk else { continue }
            lines.append(
                LuaWatchedLine(
                    chunk: String(cString: chunk),
                    line: Int(line.line),
                    count: Int(line.count),
                    nanoseconds: Int(line.nanoseconds)
                )
            )
        }
        return lines
    }

    /// The calls that were made while times were watched, callers before those that they called.
    public func watchedCalls() -> [LuaWatchedCall] {
        var calls: [LuaWatchedCall] = []
        var call = lh_watched_call()
        while let raw = state.raw, lh_watched_call_at(raw, calls.count, &call) {
            calls.append(
                LuaWatchedCall(
                    parent: call.parent < 0 ? nil : Int(call.parent),
                    name: call.name.map { String(cString: $0) } ?? "",
                    calls: Int(call.calls),
                    nanoseconds: Int(call.nanoseconds),
                    isHost: call.is_host
                )
            )
        }
        return calls
    }

    /// The lines of a Lua text on which there is code that can run. The text is compiled and does not run.
    public func codeLines(of source: [UInt8]) throws(LuaError) -> Set<Int> {
        let function = try load(source, chunkName: "=code", environment: try makeTable())
        var bytecode: [UInt8] = []
        try state.withStack { stack throws(LuaError) in
            function.push(to: stack)
            withUnsafeMutablePointer(to: &bytecode) { target in
                _ = lh_dump(
                    stack,
                    { context, bytes, count in
                        let target = context.assumingMemoryBound(to: [UInt8].self)
                        target.pointee.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
                        return true
                    },
                    target
                )
            }
        }
        var reader = BytecodeReader(bytecode)
        return reader.codeLines() ?? []
    }
}
