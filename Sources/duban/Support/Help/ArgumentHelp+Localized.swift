import ArgumentParser
import DubanModel

extension String {
    /// A text of the program's help in the language of messages, which is known before the first of them is asked for.
    static func localized(_ english: String, zh simplifiedChinese: String) -> String {
        LocalizedText(english, zh: simplifiedChinese)(Environment.language)
    }
}

extension ArgumentHelp {
    /// The help of an argument in the language of messages.
    static func localized(_ english: String, zh simplifiedChinese: String) -> ArgumentHelp {
        ArgumentHelp(.localized(english, zh: simplifiedChinese))
    }
}
