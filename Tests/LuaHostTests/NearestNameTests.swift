import Testing

@testable import LuaHost

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("statuss", "status"), ("sttaus", "status"), ("Status", "status"), ("du", nil), ("xyz", nil), ("", nil),
        ("assigend", "assigned"),
    ])
    func findsWhatWasMeant(misspelt: String, expected: String?) {
        #expect(NearestName.suggestion(for: misspelt, in: ["status", "due", "assigned", "code"]) == expected)
    }

    @Test func tiesAreSettledAlphabetically() {
        #expect(NearestName.suggestion(for: "cade", in: ["code", "cage"]) == "cage")
    }
}
