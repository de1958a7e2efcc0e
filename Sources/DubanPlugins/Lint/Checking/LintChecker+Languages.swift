import DubanModel

extension LintChecker {
    /// Looks whether a text that is given by language lacks one of them.
    mutating func checkLanguages(of fields: [LuaExpression.Field], _ line: Int) {
        var given: Set<Language> = []
        for field in fields {
            guard let key = field.key?.text, let language = LintChecker.language(key) else { continue }
            // A text, or one put together; a table under such a key is something else.
            if case .table = field.value { continue }
            given.insert(language)
        }
        guard let present = Language.allCases.first(where: given.contains) else { return }
        noteTranslations()
        for language in Language.allCases where !given.contains(language) {
            report(
                .translation,
                .note,
                line,
                "there is no \(language.rawValue) text; who reads that language gets the \(present.rawValue) one",
                zh: "没有 \(language.rawValue) 文本；使用该语言的读者将看到 \(present.rawValue) 文本"
            )
        }
    }

    /// The language that a key stands for, as texts by language have it.
    private static func language(_ key: String) -> Language? {
        key == "zh" ? .simplifiedChinese : Language.allCases.first { $0.rawValue == key }
    }

    /// Remembers a title in one language, which is told of where the plugin has others in several.
    mutating func checkTitle(_ value: LuaExpression?, _ line: Int) {
        if case .string(let text)? = value, text.contains(where: \.isLetter) { note(plainTitle: text, line) }
    }
}
