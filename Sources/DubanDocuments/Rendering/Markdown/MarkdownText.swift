/// Texts written so that Markdown shows them as they are.
enum MarkdownText {
    /// A text in the middle of a line, with a form of its own for line breaks.
    static func inline(_ text: String, lineBreak: String) -> String {
        PlainText.lines(text).map(escaped).joined(separator: lineBreak)
    }

    /// A text that makes up whole lines, its further ones indented by so many spaces.
    static func block(_ text: String, indent: Int = 0) -> String {
        let lines = PlainText.lines(text).map { line in
            // Four spaces would make a line code.
            lineStartEscaped(escaped(String(line.drop { $0 == " " || $0 == "\u{A0}" })))
        }
        // An empty line would end the paragraph, list item or quotation.
        return lines.filter { !$0.isEmpty }.joined(separator: "\\\n" + String(repeating: " ", count: indent))
    }

    private static func escaped(_ line: String) -> String {
        let scalars = Array(line.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (position, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "_":
                // Between letters an underscore means nothing, and names with backslashes are hard to read.
                let isInsideWord =
                    position > 0 && isWordCharacter(scalars[position - 1])
                    && position + 1 < scalars.count && isWordCharacter(scalars[position + 1])
                if !isInsideWord { result.append("\\") }
                result.append(scalar)
            case "\\", "`", "*", "[", "]", "|", "~", "$":
                result.append("\\")
                result.append(scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Keeps a line from becoming a heading, a list item or a rule.
    private static func lineStartEscaped(_ line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        if ["#", "+", "-", "="].contains(first) { return "\\" + line }
        let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, let mark = line.unicodeScalars.dropFirst(digits.count).first, mark == "." || mark == ")"
        else { return line }
        return String(digits) + "\\" + String(line.unicodeScalars.dropFirst(digits.count))
    }
}
