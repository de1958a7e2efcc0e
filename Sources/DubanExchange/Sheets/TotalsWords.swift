/// The words with which rows begin that add up others.
enum TotalsWords {
    private static let words: Set<String> = [
        "合计", "总计", "小计", "累计", "共计", "总和", "total", "totals", "subtotal", "sum", "grandtotal",
    ]

    /// Whether a text begins such a row: one of the words, whatever spaces and signs stand in it.
    static func begin(_ text: String) -> Bool {
        guard text.utf8.count <= 32 else { return false }
        let bare = text.filter { $0.isLetter }.lowercased()
        return words.contains(bare)
    }
}
