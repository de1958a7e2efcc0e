/// A word or sign of a Lua text.
struct LuaToken: Equatable {
    enum Kind: Equatable {
        case name(String)
        case keyword(String)
        case number(String)
        case string(String)
        case sign(String)
        case end
    }

    let kind: Kind
    /// The line on which it begins, from 1.
    let line: Int

    static let keywords: Set<String> = [
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
        "not",
        "or", "repeat", "return", "then", "true", "until", "while",
    ]

    /// The longest first, so that `...` is not three dots.
    static let signs = [
        "...", "<<", ">>", "//", "==", "~=", "<=", ">=", "::", "..", "+", "-", "*", "/", "%", "^", "#", "&", "~", "|",
        "<",
        ">", "=", "(", ")", "{", "}", "[", "]", ";", ":", ",", ".",
    ].map { ($0, Array($0.utf8)) }
}
