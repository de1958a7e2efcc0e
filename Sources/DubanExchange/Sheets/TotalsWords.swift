/// The words with which rows begin that add up others.
enum TotalsWords {
    private static let words: Set<String> = [
        "合计", "总计", "小计", "累计", "共计", "总和", "total", "totals", "subtotal", "sum", "grandtotal",
    ]

    /// Whether a text begins such a row: one of the words, whatever spaces and signs stand in it.
    static func begin(_ text: String) -> Bool {
        guard text.utf8.count <= 32 else { return false }
        return words.contains(letters(of: text))
    }

    /// The letters of a text in lower case. Most rows begin with a number or a code, of which bytes tell as much.
    private static func letters(of text: String) -> String {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.filter { $0.isLetter }.lowercased() }
        let letters = text.utf8.lazy.map { $0 | 0x20 }.filter { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        return String(decoding: Array(letters), as: UTF8.self)
    }
}
