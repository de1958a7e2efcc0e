import DubanModel
import Foundation
import Testing
import TestSupport

struct JSONValueTests {
    @Test(arguments: [
        ("plain", #""plain""#), ("say \"no\"", #""say \"no\"""#), ("a\\b", #""a\\b""#),
        ("a\nb\tc\rd", #""a\nb\tc\rd""#),
        ("\u{1}\u{1F}\u{7F}", #""\u0001\u001f\u007f""#), ("周交办会", #""周交办会""#), ("👩‍👧", #""👩‍👧""#), ("", #""""#),
    ])
    func escapesWhatJSONDoesNotAllow(text: String, written: String) {
        #expect(JSONValue.string(text).text() == written)
    }

    @Test func keepsTheOrderOfMembers() {
        let value = JSONValue.object([("z", 1), ("a", .array([.null, true])), ("m", .object([]))])
        #expect(value.text() == #"{"z":1,"a":[null,true],"m":{}}"#)
        #expect(value.text(indented: true) == "{\n  \"z\": 1,\n  \"a\": [\n    null,\n    true\n  ],\n  \"m\": {}\n}")
    }

    @Test(arguments: [
        (Double.nan, "null"), (.infinity, "null"), (7, "7"), (7.2, "7.2"), (-0.5, "-0.5"), (1e20, "1e+20"), (-0.0, "0"),
    ])
    func numbersAreWrittenAsJSONHasThem(number: Double, written: String) {
        #expect(JSONValue.number(number).text() == written)
    }

    @Test func moneyStaysExact() {
        #expect(JSONValue(FieldValue.money(Money(fen: .max))).text() == #""92233720368547758.07""#)
    }

    @Test(
        arguments: [
            .null, .text(""), .text("周交办会"), .text("say \"no\"\\\n\u{1}\u{7F}"), .integer(.min), .number(7.2),
            .number(.nan),
            .number(-0.0), .boolean(true), .boolean(false), .money(Money(fen: -105)),
        ]
            + ["2023-03-31", "0001-01-01", "9999-12-31", "2023-03-31T07:59:08"].compactMap {
                Moment($0).map(FieldValue.moment)
            }
    )
    func aFieldsValueIsWrittenInBytesAsInText(value: FieldValue) {
        var bytes = Array("[".utf8)
        JSONValue.append(value, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "[" + JSONValue(value).text())
    }

    @Test(arguments: RandomNumbers.seeds)
    func aForeignReaderFindsTheSameText(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                let limit: UInt32 = Bool.random(using: &random) ? 0x80 : 0x10FFFF
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &random)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            let written = JSONValue.object([(text, .string(text))]).text()
            let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: String]
            #expect(read?.count == 1, "seed \(seed)")
            #expect(read?.first.map { Array($0.value.unicodeScalars) } == Array(text.unicodeScalars), "seed \(seed)")
            #expect(read?.first.map { Array($0.key.unicodeScalars) } == Array(text.unicodeScalars), "seed \(seed)")
        }
    }
}
