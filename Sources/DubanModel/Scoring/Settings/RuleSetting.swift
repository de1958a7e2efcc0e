import NearestName

/// One entry of a table of settings that holds rules: its name, what it may say, and which part of the rules it is.
///
/// Settings come as text, whatever file they stand in, so that points stay exact.
struct RuleSetting<Rules> {
    /// Its name within the table, with dots.
    let name: String
    /// What it may say, for messages.
    let expectation: LocalizedText
    /// The entry as it stands in rules; nil where it is not set.
    let text: (Rules) -> String?
    /// Sets it; false where the text is not allowed.
    let set: (inout Rules, String) -> Bool

    /// Rules with what a table says, by name.
    ///
    /// - Parameter table: the table's name, for messages.
    static func apply(
        _ texts: [String: String],
        of table: String,
        among settings: [RuleSetting],
        to rules: inout Rules
    ) throws(ModelError) {
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            guard let setting = settings.first(where: { $0.name == name }) else {
                throw .unknownSetting(name, of: table, known: settings.map(\.name))
            }
            guard setting.set(&rules, text) else {
                throw .invalidSetting("\(table).\(name)", text, expected: setting.expectation)
            }
        }
    }

    /// A setting with a word out of a few.
    static func choice<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        _ path: WritableKeyPath<Rules, Word>
    ) -> RuleSetting {
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        return RuleSetting(
            name: name,
            expectation: LocalizedText("one of \(words)", zh: "下列之一：\(words)"),
            text: { $0[keyPath: path].rawValue },
            set: { rules, text in
                guard let word = Word(rawValue: text) else { return false }
                rules[keyPath: path] = word
                return true
            }
        )
    }

    /// A setting with a whole number of a range.
    static func number(
        _ name: String,
        _ path: WritableKeyPath<Rules, Int>,
        in range: ClosedRange<Int>
    ) -> RuleSetting {
        RuleSetting(
            name: name,
            expectation: LocalizedText(
                "a whole number from \(range.lowerBound) to \(range.upperBound)",
                zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数"
            ),
            text: { String($0[keyPath: path]) },
            set: { rules, text in
                guard let number = Int(text), range.contains(number) else { return false }
                rules[keyPath: path] = number
                return true
            }
        )
    }
}

extension ModelError {
    static func unknownSetting(_ name: String, of table: String, known: [String]) -> ModelError {
        let hint = NearestName.hint(for: name, in: known)
        let list = known.joined(separator: ", ")
        return ModelError(
            .invalidSetting,
            LocalizedText(
                "[\(table)] has an unknown entry '\(name.shortened)'\(hint) (it may have: \(list))",
                zh: "[\(table)] 有未知的设置“\(name.shortened)”\(hint.chinese)（可设置：\(list)）"
            )
        )
    }

    /// - Parameter name: the setting's name, with that of its table.
    static func invalidSetting(_ name: String, _ text: String, expected: LocalizedText) -> ModelError {
        let shown = text.shortened
        return ModelError(
            .invalidSetting,
            LocalizedText(
                "\(name) '\(shown)' is not allowed: expected \(expected.english)",
                zh: "\(name)“\(shown)”不符合要求：应为\(expected(.simplifiedChinese))"
            )
        )
    }
}
