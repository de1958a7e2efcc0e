/// What is put after a message about a misspelt name, in each language: the name that was probably meant, or all there are.
/// Interpolated as it is, it is the English one.
public struct NameHint: Sendable, CustomStringConvertible {
    /// Nothing.
    public static let none = NameHint(english: "", chinese: "")

    /// For an English message.
    public let english: String
    /// For a Chinese message.
    public let chinese: String

    /// The English one.
    public var description: String { english }

    /// The name that was probably meant; nothing where none is near.
    public init(meant: String?) {
        english = meant.map { "; did you mean '\($0)'?" } ?? ""
        chinese = meant.map { "，是否指“\($0)”？" } ?? ""
    }

    /// All names that there are.
    init(known: [String]) {
        english = known.isEmpty ? "" : " (known: \(known.joined(separator: ", ")))"
        chinese = known.isEmpty ? "" : "（有：\(known.joined(separator: "、"))）"
    }

    private init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}
