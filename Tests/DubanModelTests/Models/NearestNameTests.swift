import NearestName
import Testing
import TestSupport

struct NearestNameTests {
    private let known = ["status", "assigned", "closed", "due"]

    @Test(arguments: [
        ("statuss", "status"), ("stauts", "status"), ("Closed", "closed"), ("asigned", "assigned"), ("deu", "due"),
    ])
    func aSlipOfTheFingerFindsTheName(misspelt: String, meant: String) {
        #expect(NearestName.suggestion(for: misspelt, in: known) == meant)
    }

    @Test(arguments: ["", "banana", "x", "statistics-of-the-quarter"])
    func whatIsFarFromEverythingFindsNothing(_ word: String) {
        #expect(NearestName.suggestion(for: word, in: known) == nil)
    }

    @Test func aHugeWordIsNotEvenCompared() {
        #expect(NearestName.suggestion(for: String(repeating: "s", count: 1_000_000), in: known) == nil)
    }
}
