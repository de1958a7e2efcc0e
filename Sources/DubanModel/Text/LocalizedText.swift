/// One text in the languages that Duban speaks. English is always there and stands in where a translation is missing.
public struct LocalizedText: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// The English wording.
    public let english: String
    /// The Simplified Chinese wording, where there is one.
    public let simplifiedChinese: String?

    /// Makes a text from its wordings.
    public init(_ english: String, zh simplifiedChinese: String? = nil) {
        self.english = english
        self.simplifiedChinese = simplifiedChinese
    }

    /// Makes a text that reads the same in every language.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The wording in a language.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .english: english
        case .simplifiedChinese: simplifiedChinese ?? english
        }
    }

    /// Whether a language has a wording of its own.
    public func has(_ language: Language) -> Bool {
        language == .english || simplifiedChinese != nil
    }
}
