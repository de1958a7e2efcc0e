/// An expression of a Lua text, as far as its meaning matters to whoever reads code without running it.
indirect enum LuaExpression {
    /// A constant other than a text.
    case constant
    /// A text.
    case string(String)
    /// A variable.
    case name(String, line: Int)
    /// `base.key` or `base[key]`.
    case index(LuaExpression, key: LuaExpression, line: Int)
    /// `function(arguments)`.
    case call(LuaExpression, [LuaExpression], line: Int)
    /// `base:name(arguments)`.
    case method(LuaExpression, name: String, [LuaExpression], line: Int)
    /// A function.
    case function(LuaFunctionText)
    /// A table.
    case table([Field], line: Int)
    /// An operation, with what it works on.
    case operation(String, [LuaExpression])

    /// A field of a table.
    struct Field {
        /// Its key; nil for one by its place.
        let key: LuaExpression?
        let value: LuaExpression
        let line: Int
    }

    /// The text that it is, where it is one.
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

/// A function in a Lua text.
struct LuaFunctionText {
    let parameters: [String]
    let body: [LuaStatement]
    let line: Int
}
