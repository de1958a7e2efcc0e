/// A statement of a Lua text.
indirect enum LuaStatement {
    /// `local a, b = …`
    case local([String], [LuaExpression], line: Int)
    /// `local function name`, whose body knows its name.
    case localFunction(String, LuaFunctionText, line: Int)
    /// `a, b.c = …`; a function with a name is one, too.
    case assignment([LuaExpression], [LuaExpression], line: Int)
    /// A call.
    case call(LuaExpression)
    /// Statements with variables of their own.
    case block([LuaStatement])
    /// A loop or a branch: what it looks at, and what it may do.
    case conditional([LuaExpression], [[LuaStatement]])
    /// `repeat … until condition`, where the condition knows the variables of the body.
    case repeatLoop([LuaStatement], LuaExpression)
    /// `for a, b in …`, or `for i = …`.
    case loop([String], [LuaExpression], [LuaStatement], isNumeric: Bool, line: Int)
    /// `return …`
    case returning([LuaExpression])
}
