import DubanModel

extension Model {
    /// What one of its records is called at the head of a page.
    func title(in language: Language) -> String { Self.capitalized(label(language)) }

    /// What several of its records are called at the head of a page.
    func listTitle(in language: Language) -> String {
        guard language == .english else { return label(language) }
        return Self.capitalized(plural.replacing("_", with: " "))
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
