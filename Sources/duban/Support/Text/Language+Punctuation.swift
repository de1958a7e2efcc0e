import DubanModel

/// The marks between the parts of what the program puts together. Chinese ones bring their own room.
extension Language {
    /// Between a name and what is said of it.
    var colon: String { self == .english ? ": " : "：" }
    /// Between things that belong together.
    var comma: String { self == .english ? ", " : "，" }
    /// Between statements.
    var semicolon: String { self == .english ? "; " : "；" }
    /// Between the members of a list.
    var listComma: String { self == .english ? ", " : "、" }
}
