internal import CLua
internal import CLuaShim

// Errors on their way from Lua to Swift, and from Swift to Lua.
extension LuaState {
    /// Throws what a protected call left on the top of the stack, unless it ended well.
    func check(_ status: Int32, on stack: OpaquePointer) throws(LuaError) {
        if status != LUA_OK { throw failure(status, on: stack) }
    }

    private func failure(_ status: Int32, on stack: OpaquePointer) -> LuaError {
        let details = lh_last_failure(stack).pointee
        var error = LuaError(.runtime, "")
        error.serial = details.serial
        error.setPosition(from: details)
        switch status {
        case Int32(LH_DEADLINE_ERROR):
            error.kind = .deadline
            error.message = details.message.map { String(cString: $0) } ?? ""
        case Int32(LH_MEMORY_ERROR):
            error.kind = .memory
            error.message = memoryMessage
        case Int32(LH_SYNTAX_ERROR):
            error.kind = .syntax
            setSyntaxMessage(text(at: -1, on: stack), in: &error)
        default:
            describeValue(prefix: details.prefix_length, on: stack, in: &error)
        }
        return error
    }

    /// Lua reports a syntax error as "chunk:line: message", where nothing runs that could be asked.
    private func setSyntaxMessage(_ text: String, in error: inout LuaError) {
        error.message = text
        error.file = nil
        error.line = nil
        error.traceback = []
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let line = Int(parts[1]), parts[2].first == " " else { return }
        error.file = String(parts[0])
        error.line = line
        error.message = String(parts[2].dropFirst())
    }

    private func describeValue(prefix: Int, on stack: OpaquePointer, in error: inout LuaError) {
        let thrown = lastThrown
        lastThrown = nil
        switch lua_type(stack, -1) {
        case LUA_TSTRING:
            let whole = withBytes(at: -1, on: stack) { LuaState.shortened($0[...]) }
            error.message = withBytes(at: -1, on: stack) { LuaState.shortened($0.dropFirst(prefix)) }
            if error.message == "not enough memory" { error.kind = .memory }
            if let thrown, let text = thrown.text, text == error.message || text == whole {
                adopt(thrown.error, in: &error)
            }
        case LUA_TNIL:
            error.message = "an error without a message (error was called with nil)"
            error.data = .nil
        default:
            if let thrown, let identity = thrown.identity, identity == lua_topointer(stack, -1) {
                adopt(thrown.error, in: &error)
                return
            }
            error.data = try? value(at: -1, on: stack).data(depth: 8, limit: 10_000)
            if let message = error.data?["message"]?.text {
                var message = message
                error.message = message.withUTF8 { LuaState.shortened($0[...]) }
            } else {
                setTextOfValue(on: stack, in: &error)
            }
        }
    }

    /// The error came from a host function: keeps what that one knew.
    private func adopt(_ thrown: any Error, in error: inout LuaError) {
        guard let inner = thrown as? LuaError else {
            error.cause = thrown
            return
        }
        error.kind = inner.kind
        error.message = inner.message
        error.data = inner.data
        error.cause = inner.cause
        if inner.file != nil {
            error.file = inner.file
            error.line = inner.line
        }
        if !inner.traceback.isEmpty { error.traceback = inner.traceback + error.traceback }
    }

    private static let longestMessage = 16 << 10

    /// The text of a message, cut where nobody reads on. A script may have made it of any length.
    private static func shortened(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        guard bytes.count > longestMessage else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes.prefix(longestMessage), as: UTF8.self) + "… (\(bytes.count) bytes)"
    }

    /// What `tostring` makes of an error value; its `__tostring` may be hostile, and may not end.
    private func setTextOfValue(on stack: OpaquePointer, in error: inout LuaError) {
        error.message = "an error value of type \(String(cString: lh_type_name(stack, -1)))"
        guard lua_type(stack, -1) != LUA_TTABLE || hasMetatable(on: stack), lua_checkstack(stack, 8) != 0 else {
            return
        }
        lua_pushvalue(stack, -1)
        defer { clua_pop(stack, 1) }
        switch lh_tostring(stack) {
        case LUA_OK: error.message = withBytes(at: -1, on: stack) { LuaState.shortened($0[...]) }
        case Int32(LH_DEADLINE_ERROR): error = failure(Int32(LH_DEADLINE_ERROR), on: stack)
        default: break
        }
    }

    private func hasMetatable(on stack: OpaquePointer) -> Bool {
        guard lua_getmetatable(stack, -1) != 0 else { return false }
        clua_pop(stack, 1)
        return true
    }

    /// Puts an error that a host function threw on the stack, and says how C shall raise it.
    func raise(_ error: any Error, on stack: OpaquePointer) -> Int32 {
        guard lua_checkstack(stack, 8) != 0 else {
            lua_settop(stack, 0)
            push("stack overflow", on: stack)
            return Int32(LH_RAISE_MESSAGE)
        }
        if let error = error as? LuaError, error.serial != 0, lh_push_failure_value(stack, error.serial) {
            let isString = lua_type(stack, -1) == LUA_TSTRING
            lastThrown = ThrownError(
                text: isString ? text(at: -1, on: stack) : nil,
                identity: isString ? nil : lua_topointer(stack, -1).map { UnsafeRawPointer($0) },
                error: error
            )
            return Int32(LH_RAISE_VALUE)
        }
        let message: String
        if let error = error as? LuaError {
            // A position of its own belongs to the message; the one added is that of the caller.
            message = error.file == nil ? error.message : error.description
        } else {
            message = String(describing: error)
        }
        push(message, on: stack)
        lastThrown = ThrownError(text: message, identity: nil, error: error)
        return Int32(LH_RAISE_MESSAGE)
    }
}

extension LuaError {
    /// Takes over where the Lua code was.
    mutating func setPosition(from details: lh_failure) {
        traceback = String(cString: details.traceback).split(separator: "\n").map(String.init)
        guard details.line > 0 else { return }
        file = withUnsafeBytes(of: details.file) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        line = Int(details.line)
    }
}
