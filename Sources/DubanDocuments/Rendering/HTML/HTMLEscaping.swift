/// Makes any text harmless inside an HTML page, as the content of an element or as a quoted attribute.
///
/// One set of rules serves both places, so that no caller can choose the wrong one.
enum HTMLEscaping {
    /// Adds a text to a page under construction.
    ///
    /// The five characters with a meaning in HTML become references. Control characters, which have no place in a
    /// page (the HTML standard, "preprocessing the input stream"), and the ends of lines are treated as in every
    /// other form of a document (see ``PlainText``).
    static func append(_ text: String, to page: inout String) {
        guard text.utf8.contains(where: needsCare) else {
            page += text
            return
        }
        for (position, line) in PlainText.lines(text).enumerated() {
            if position > 0 { page += "\n" }
            for scalar in line.unicodeScalars {
                switch scalar {
                case "&": page += "&amp;"
                case "<": page += "&lt;"
                case ">": page += "&gt;"
                case "\"": page += "&quot;"
                case "'": page += "&#39;"
                default: page.unicodeScalars.append(scalar)
                }
            }
        }
    }

    /// Whether a byte of a text may be, or begin, something that cannot stand in a page as it is.
    private static func needsCare(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F: true
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
        // What begins the control characters from U+0080 on, and those that separate lines or turn the direction.
        case 0xC2, 0xE2: true
        default: false
        }
    }
}
