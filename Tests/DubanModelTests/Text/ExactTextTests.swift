import DubanModel
import Testing

struct ExactTextTests {
    @Test(arguments: ["", "T-1", "市第2局", "a rather long code of sixteen bytes and more", "👩‍👧"])
    func textsOfTheSameBytesAreTheSame(_ text: String) {
        let other = String(decoding: Array(text.utf8), as: UTF8.self)
        #expect(ExactText(text) == ExactText(other))
        #expect(Set([ExactText(text)]).contains(ExactText(other)))
        #expect(ExactText(text) != ExactText(text + "x"))
    }

    @Test func equivalentTextsAreNotTheSameAsInTheDatabase() {
        let (composed, decomposed) = ("\u{E9}", "e\u{301}")
        #expect(composed == decomposed)
        #expect(ExactText(composed) != ExactText(decomposed))
    }
}
