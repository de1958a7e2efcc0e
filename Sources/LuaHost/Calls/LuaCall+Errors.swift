internal import CLua

extension LuaCall {
    /// The error to throw when an argument has the right type but not a value that makes sense.
    ///
    /// It reads as Lua's own: "bad argument 1 to 'where': …".
    public func argumentError(_ index: Int, _ message: String) -> LuaError {
        guard function.isMethod else {
            return LuaError(.argument, "bad argument \(index) to '\(name)': \(message)")
        }
        guard index > 1 else {
            return LuaError(.argument, "'\(name)' is called on the wrong value (use ':' to call it): \(message)")
        }
        return LuaError(.argument, "bad argument \(index - 1) to '\(name)': \(message)")
    }

    /// The error to throw when an argument has the wrong type.
    public func typeError(_ index: Int, expected: String) -> LuaError {
        argumentError(index, "\(expected) expected, got \(typeName(index))")
    }
}
