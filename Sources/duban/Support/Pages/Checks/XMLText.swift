/// Text inside XML.
enum XMLText {
    /// Text between two tags.
    static func content(_ text: String) -> String {
        escaped(text, alsoQuotes: false)
    }

    /// Text of an attribute, in double quotes.
    static func attribute(_ text: String) -> String {
        escaped(text, alsoQuotes: true)
    }

    private static func escaped(_ text: String, alsoQuotes: Bool) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"" where alsoQuotes: output += "&quot;"
            case "\n" where alsoQuotes: output += "&#10;"
            case "\n", "\t": output.unicodeScalars.append(scalar)
            // XML has no place for other control characters, and none for these two.
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": output += " "
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
