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

    /// The text with the same change made in every language.
    ///
    /// - Parameter change: gets the wording and its language.
    public func changed(_ change: (String, Language) -> String) -> LocalizedText {
        LocalizedText(
            change(english, .english),
            zh: change(self(.simplifiedChinese), .simplifiedChinese)
        )
    }

    /// The text behind what it is about, such as a file: `duban.toml: …`.
    public func about(_ subject: String) -> LocalizedText {
        about(LocalizedText(subject))
    }

    /// The text behind what it is about, in the language of each wording.
    public func about(_ subject: LocalizedText) -> LocalizedText {
        changed { text, language in subject(language) + (language == .english ? ": " : "：") + text }
    }

    /// Whether a language has a wording of its own.
    public func has(_ language: Language) -> Bool {
        language == .english || simplifiedChinese != nil
    }
}
