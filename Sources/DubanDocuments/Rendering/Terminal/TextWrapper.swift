/// Breaks text into lines of a terminal: Chinese between any two characters but not before a closing or after an
/// opening mark, other writing at spaces, and inside a word only where the word alone is too long.
package enum TextWrapper {
    /// A piece of text that is kept together, and whether a space stood before it.
    struct Piece: Equatable {
        /// The text.
        var text: String
        /// The columns it takes.
        var width: Int
        /// The spaces before it, dropped at the start of a line.
        var spacesBefore: Int
    }

    /// The lines of a text, none wider than `width` columns (at least 2), and at least one.
    package static func wrap(_ text: String, width: Int) -> [String] {
        PlainText.lines(text).flatMap { wrapLine($0, width: max(width, 2)) }
    }

    /// The width of the widest line of a text that is not wrapped.
    static func naturalWidth(_ text: String) -> Int {
        PlainText.lines(text).map(DisplayWidth.of).max() ?? 0
    }

    /// The width of the widest piece of a text: narrower columns would break words.
    static func widestPiece(_ text: String) -> Int {
        PlainText.lines(text).flatMap(pieces).map(\.width).max() ?? 0
    }

    /// The pieces of a line.
    static func pieces(_ line: String) -> [Piece] {
        var pieces: [Piece] = []
        var current = Piece(text: "", width: 0, spacesBefore: 0)
        var previous: Character?
        for character in line {
            if character == " " {
                if !current.text.isEmpty {
                    pieces.append(current)
                    current = Piece(text: "", width: 0, spacesBefore: 0)
                }
                current.spacesBefore += 1
                previous = nil
                continue
            }
            if let before = previous, mayBreak(between: before, and: character) {
                pieces.append(current)
                current = Piece(text: "", width: 0, spacesBefore: 0)
            }
            current.text.append(character)
            current.width += DisplayWidth.of(character)
            previous = character
        }
        if !current.text.isEmpty { pieces.append(current) }
        return pieces
    }

    private static func wrapLine(_ line: String, width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var used = 0
        for piece in pieces(line) {
            let needed = piece.spacesBefore + piece.width
            if !current.isEmpty, used + needed <= width {
                current += String(repeating: " ", count: piece.spacesBefore) + piece.text
                used += needed
                continue
            }
            if !current.isEmpty { lines.append(current) }
            (current, used) = (piece.text, piece.width)
            if piece.width > width {
                var parts = split(piece.text, width: width)
                current = parts.removeLast()
                used = DisplayWidth.of(current)
                lines += parts
            }
        }
        return lines + [current]
    }

    /// Cuts a word into parts of at most `width` columns.
    private static func split(_ word: String, width: Int) -> [String] {
        var parts: [String] = []
        var current = ""
        var used = 0
        for character in word {
            let needed = DisplayWidth.of(character)
            if used + needed > width {
                parts.append(current)
                (current, used) = ("", 0)
            }
            current.append(character)
            used += needed
        }
        return parts + [current]
    }

    private static func mayBreak(between before: Character, and after: Character) -> Bool {
        let isAfterWide = DisplayWidth.of(after) == 2
        guard isAfterWide || DisplayWidth.of(before) == 2 else { return false }
        if closing.contains(after) || opening.contains(before) { return false }
        // A figure stays with what it counts: 27日, 3项.
        return !(isAfterWide && before.isNumber)
    }

    private static let closing: Set<Character> = [
        "，", "。", "、", "；", "：", "！", "？", "）", "」", "』", "】", "》", "〉", "〕", "”", "’", "…", "—", "％", "·", ",", ".",
        ";", ":", "!", "?", ")", "]", "}", "%",
    ]
    private static let opening: Set<Character> = ["（", "「", "『", "【", "《", "〈", "〔", "“", "‘", "(", "[", "{"]
}
