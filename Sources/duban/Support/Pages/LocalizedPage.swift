import DubanModel

/// A page whose furniture is written in a language.
protocol LocalizedPage {
    /// The language of its titles, headings and labels.
    var language: Language { get }
}

extension LocalizedPage {
    /// A text in the language of the page.
    func text(_ english: String, _ chinese: String) -> String {
        LocalizedText(english, zh: chinese)(language)
    }
}
