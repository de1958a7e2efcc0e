/// The body of a host function: reads its arguments from the call, pushes its results, and returns
/// how many it has pushed.
///
/// What it throws becomes a Lua error with the file and line of the calling Lua code.
public typealias LuaHostFunctionBody = (borrowing LuaCall) throws -> Int
