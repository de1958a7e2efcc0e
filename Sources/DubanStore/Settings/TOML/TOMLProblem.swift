package import DubanModel

/// Why a text is not TOML.
package struct TOMLProblem: Error, CustomStringConvertible {
    /// The line at fault, from 1, if known.
    package let line: Int?
    /// What is wrong there.
    package let detail: LocalizedText
    /// The parser's own error, where it is one.
    package let underlying: (any Error)?

    /// What is wrong there, in English.
    package var reason: String { detail.english }

    /// The line and what is wrong there.
    package var message: LocalizedText {
        guard let line else { return detail }
        return detail.changed { text, language in
            language == .english ? "line \(line): \(text)" : "第 \(line) 行：\(text)"
        }
    }

    /// The message in English.
    package var description: String { message.english }
}
