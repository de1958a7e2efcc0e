import DubanDocuments
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("督办", 4), ("，。（）", 8), ("２０", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("ｶﾅ", 2), ("𠮷", 2), ("é", 1), ("e\u{301}", 1), ("—●─", 3), ("é\u{200B}x", 2), ("עברית", 5),
    ])
    func countsTheColumnsOfText(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: ["😀", "👨‍👩‍👧‍👦", "🇨🇳", "✔\u{FE0F}", "👍🏽", "⌚"])
    func anEmojiTakesTwoColumns(text: String) {
        #expect(DisplayWidth.of(text) == 2)
    }

    @Test func aSelectorAfterNoEmojiChangesNothing() {
        #expect(DisplayWidth.of(" \u{FE0F}") == 1)
    }

    @Test func controlCharactersTakeNone() {
        #expect(DisplayWidth.of("\u{0}\n\u{1B}\u{9B}") == 0)
    }
}
