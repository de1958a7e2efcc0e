/// How many columns of a terminal a text takes: 2 for Chinese characters and emoji, 0 for marks that join the
/// character before them, 1 for everything else. Characters of ambiguous width (`—`, `●`, `─`) count 1, as terminals
/// outside the old East Asian encodings show them.
///
/// Control characters count 0: a text that may hold them has to be cleaned before it is shown.
public enum DisplayWidth {
    /// The columns that a text takes.
    public static func of(_ text: String) -> Int {
        if let width = widthOfPrintableASCII(text) { return width }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The columns that a character takes, with the marks joined to it: 0, 1 or 2.
    public static func of(_ character: Character) -> Int {
        var width = 0
        var isEmoji = false
        for scalar in character.unicodeScalars {
            width += of(scalar)
            // The selector asks for the coloured form of what would be a narrow sign otherwise, such as ✔ or ☎.
            if scalar == emojiSelector, character.unicodeScalars.first?.properties.isEmoji == true { isEmoji = true }
        }
        // An emoji built of several, such as a family or a flag, is drawn as one.
        return isEmoji ? 2 : min(width, 2)
    }

    private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

    private static func widthOfPrintableASCII(_ text: String) -> Int? {
        var count = 0
        for byte in text.utf8 {
            guard (0x20..<0x7F).contains(byte) else { return nil }
            count += 1
        }
        return count
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return isControl(value) || value == softHyphen ? 0 : 1 }
        if isInside(wideRanges, value) { return 2 }
        // The middle and final parts of a Korean syllable are drawn into its first part.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: break
        }
        let isFlagHalf = (0x1F1E6...0x1F1FF).contains(value)
        return scalar.properties.isEmojiPresentation && !isFlagHalf ? 2 : 1
    }

    private static let softHyphen: UInt32 = 0xAD

    private static func isControl(_ value: UInt32) -> Bool {
        value < 0x20 || (0x7F..<0xA0).contains(value)
    }

    private static func isInside(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(value)
    }
}
