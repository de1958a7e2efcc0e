/// Text of unknown origin made safe to show: without characters that steer a terminal or reorder what is read.
enum PlainText {
    /// The lines of a text, at least one. Tabs become spaces; other control characters become visible signs (`␛`), so
    /// that an escape sequence in a text is read, not obeyed. Characters that override the direction of writing are
    /// left out: they can make a text read as another.
    static func lines(_ text: String) -> [String] {
        var lines = [""]
        var scalars = String.UnicodeScalarView()
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            defer { previousWasReturn = scalar == "\r" }
            if scalar == "\n", previousWasReturn { continue }
            if isLineBreak(scalar) {
                lines[lines.count - 1] = String(scalars)
                lines.append("")
                scalars = String.UnicodeScalarView()
            } else if let safe = safe(scalar) {
                scalars.append(safe)
            }
        }
        lines[lines.count - 1] = String(scalars)
        return lines
    }

    /// A text as one line.
    static func line(_ text: String) -> String {
        lines(text).joined(separator: " ")
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    private static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09: " "
        // Unicode has a picture of every ASCII control character, 0x2400 above it.
        case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0: "\u{FFFD}"
        case 0x202A...0x202E, 0x2066...0x2069: nil
        default: scalar
        }
    }
}
