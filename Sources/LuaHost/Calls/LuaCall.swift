internal import CLua
internal import CLuaShim

/// One call of a host function: its arguments, numbered from 1, and its results.
///
/// In a method, argument 1 is the value that it was called on. It lives as long as the call.
public struct LuaCall: ~Copyable {
    let stack: OpaquePointer
    unowned(unsafe) let function: HostFunction

    var state: LuaState { function.state }

    init(stack: OpaquePointer, function: HostFunction) {
        self.stack = stack
        self.function = function
    }

    /// How many arguments were passed. Pushed results count too, so ask before pushing.
    public var count: Int { Int(lua_gettop(stack)) }

    /// The name under which the function was made.
    public var name: String { function.name }

    /// The file and line of the Lua code that made this call.
    public var position: (file: String, line: Int)? {
        var line: Int32 = 0
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1024) { buffer in
            guard let start = buffer.baseAddress, lh_position(stack, start, buffer.count, &line) else { return nil }
            return (String(cString: start), Int(line))
        }
    }

    /// Makes a table, for a result or to keep.
    public func makeTable(list: [LuaValue] = [], fields: [String: LuaValue] = [:]) throws(LuaError) -> LuaTable {
        try state.makeTable(list: list, fields: fields)
    }

    /// Makes a host function, such as an iterator, for a result or to keep.
    public func makeFunction(name: String, _ body: @escaping LuaHostFunctionBody) throws(LuaError) -> LuaFunction {
        try state.makeFunction(name: name, body)
    }

    /// Makes a cursor over rows: see ``LuaInterpreter/makeCursor(of:over:snapshot:)``.
    public func makeCursor(
        of type: LuaRecordType,
        over rows: LuaRows?,
        provider: any LuaRowProvider,
        snapshot: UInt64 = 0
    ) throws(LuaError) -> LuaCursor {
        try state.makeCursor(of: type, over: rows, provider: provider, snapshot: snapshot)
    }

    /// The place of an argument on the stack. A number that cannot be one is an absent argument.
    func slot(_ index: Int) -> Int32 {
        index > 0 && index < 1_000_000 ? Int32(truncatingIfNeeded: index) : 1_000_000
    }
}
