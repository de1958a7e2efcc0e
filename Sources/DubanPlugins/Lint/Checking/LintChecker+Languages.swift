import DubanModel

extension LintChecker {
    /// Looks whether a text that is given by language lacks one of them.
    mutating func checkLanguages(of fields: [LuaExpression.Field], _ line: Int) {
        let tags = Set(Language.allCases.map(\.rawValue))
        let given = fields.filter { field in
            guard let key = field.key?.text, tags.contains(key) else { return false }
            // A text, or one put together; a table under such a key is something else.
            if case .table = field.value { return false }
            return true
        }
        guard !given.isEmpty else { return }
        noteTranslations()
        let present = Set(given.compactMap { $0.key?.text })
        for language in Language.allCases where !present.contains(language.rawValue) {
            let isFallback = language == .english
            let consequence = isFallback ? "a text needs one" : "its readers get the English text"
            report(.translation, isFallback ? .error : .note, line, "no \(language.rawValue) text: \(consequence)")
        }
    }

    /// Remembers a title in one language, which is told of where the plugin has others in several.
    mutating func checkTitle(_ value: LuaExpression?, _ line: Int) {
        if case .string(let text)? = value, text.contains(where: \.isLetter) { note(plainTitle: text, line) }
    }
}
