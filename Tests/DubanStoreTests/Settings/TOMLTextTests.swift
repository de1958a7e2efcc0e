import Foundation
import Testing

@testable import DubanStore

/// The parser ends the process over some texts that are not TOML, so none of these may reach it.
@Suite struct TOMLTextTests {
    @Test(arguments: [
        ("[", 1), ("[\n", 1), ("a = 1\n[[", 2), ("[ \t\n", 1), ("[.a]", 1), ("[[ \u{FFFD}]]", 1), ("[督办]", 1),
        ("a = \"\"\"\n[\n\"\"\"\n[=", 4), ("a = [\n[1], # ]\n['['],\n]\n  [}", 5), ("\u{FEFF}[\n", 1),
        ("[a", 1), ("[[a]", 1), ("[a]]", 1), ("[a] b = 1", 1), ("[a.]", 1), ("[a\n]", 1), ("[ [a]]", 1),
        ("a", 1), ("= 1", 1), ("a. = 1", 1), ("a b = 1", 1), ("\"\"\"a\"\"\" = 1", 1), ("a\n= 1", 1),
    ])
    func aWrongHeadingOrNameIsRefusedWithItsLine(_ text: String, _ line: Int) throws {
        try expectRefusal(of: text, line: line)
    }

    @Test(arguments: [
        ("a = [\"x\", }\"y\"]", 1), ("a = [\n1\n2]", 3), ("a = [", 1), ("a = [,]", 1), ("a = [1,,2]", 1),
        ("a = ]", 1), ("a = {b = 1,}", 1), ("a = {b}", 1), ("a = {\nb = 1}", 1), ("a = {", 1),
        ("a = {b = 1 c = 2}", 1), ("a = }", 1), ("a = [1 # ]\n", 2),
    ])
    func aWrongListOrInlineTableIsRefusedWithItsLine(_ text: String, _ line: Int) throws {
        try expectRefusal(of: text, line: line)
    }

    @Test(arguments: [
        #"a = "x"#, "a = \"x\ny\"", "a = 'x", "a = '''x''", #"a = """x"#, #"a = "\x""#, #"a = "\u12""#,
        #"a = "\uD800""#, #"a = "\U00110000""#, #"a = "\"#, "a = \"\u{1}\"", "a = 'x\u{7F}'", #"a = """"""""""#,
        #"a = """\ x""""#, "a = 'x' 'y'",
    ])
    func aWrongTextIsRefused(_ text: String) throws {
        try expectRefusal(of: text, line: 1)
    }

    @Test(arguments: [
        "", "01", "1_", "_1", "1__2", "+0x1", "0x", "0b2", "0o8", "0X1", "1.", ".5", "1e", "1.e1", "1e1.5", "01.5",
        "TRUE", "truex", "Inf", "--1", "2026-1-5", "2026-01-05T", "2026-01-05 7", "07:32", "07:32:00.", "07:32:00Z",
        "2026-01-05T07:32:00+0800", "督办", "1 \u{FEFF}", "1\r", "1 # x\ry", "1 # \u{0}",
    ])
    func aWrongPlainValueOrCommentIsRefused(_ value: String) throws {
        try expectRefusal(of: "a = " + value, line: 1)
    }

    @Test(arguments: [
        "", " ", "\n", "\r\n", "# 督办", "#", "\u{FEFF}a = 1", "a = 1\r\nb = 2\r\n",
        "[a]", "[[a]]\n[[a]]", "[\"督办\"]", "[ 'x' . y ]", "[-]", "[a] # [", "[1.2]", "[[ a . b ]]",
        "a.b.c = 1", "\"督办\".'y' = 1", "1234 = 1", "\"\" = 1", "a . b=1",
        "a = [\n[\n1]\n]", "a = []", "a = [ [] , [] ]", "a = [1,]", "a = [ # x\n1, # y\r\n2 # z\n , ]",
        "a = \"[\" # [\nb = { c = [ [] ] }", "a = {}", "a = { b.c = 1, 'd' = [\n1\n] }", "a = [1, 'x', {b = 1}]",
        "a = '''\n[\n'''", "a = ''", "a = '''x'''''", #"a = '\'"#, #"a = "\b\t\n\f\r\"\\\u7763\U0001F600""#,
        #"a = """#, #"a = """""""#, #"a = """x"""""#, #"a = """"x""""#, #"a = """x""y""""#,
        "a = \"\"\"x \\\n\n  y\\  \n\"\"\"", "a = \"督\t办\"", "a = \"\"\"\r\n\"\"\"",
    ])
    func whatIsTOMLIsRead(_ text: String) throws {
        _ = try TOMLText.table(text)
    }

    @Test(arguments: [
        "0", "+0", "-17", "1_000", "0xDEAD_beef", "0o755", "0b1101", "1.5", "-0.0", "5e+22", "1E06", "6.626e-34",
        "9_224.1_2", "inf", "-nan", "true", "false", "2026-11-25", "07:32:00.5", "2026-11-25T07:32:00",
        "2026-11-25 07:32:00.999+08:00", "2026-11-25t07:32:00z", "2026-11-25 # 督办", "[2026-11-25 , 2026-11-26]",
    ])
    func everyKindOfPlainValueIsRead(_ value: String) throws {
        _ = try TOMLText.table("a = " + value)
    }

    @Test(arguments: ["a = 2", "[a]", "b = 2026-02-30", "b = 9223372036854775808"])
    func whatOnlyItsMeaningForbidsIsToldByTheParser(_ second: String) throws {
        let problem = try #require(throws: TOMLProblem.self) { _ = try TOMLText.table("a = 1\n" + second) }
        #expect(problem.line == 2 && problem.underlying != nil, "\(problem)")
    }

    @Test func anEarlierFaultIsTheOneToldOf() throws {
        try expectRefusal(of: "a = \nb = 1\n[\n", line: 1)
    }

    @Test func valuesAndNamesAreNestedUpToSixtyFourDeep() throws {
        func lists(_ depth: Int) -> String {
            "a = " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        func tables(_ depth: Int) -> String {
            "a = " + String(repeating: "{b = ", count: depth) + "1" + String(repeating: "}", count: depth)
        }
        func name(_ parts: Int) -> String { Array(repeating: "a", count: parts).joined(separator: ".") }

        for text in [lists(64), tables(64), name(64) + " = 1", "[\(name(64))]"] { _ = try TOMLText.table(text) }
        for text in [lists(65), tables(65), name(65) + " = 1", "[\(name(65))]", lists(200_000), name(200_000)] {
            let problem = try #require(throws: TOMLProblem.self) { _ = try TOMLText.table(text) }
            #expect(problem.reason.contains("64"), "\(problem)")
        }
    }

    @Test func noSignAnywhereEndsTheProcess() {
        let places = [
            "a = 1\n[", "[[", "[ ", "[[\t", "a = [1, ", "a = [", "a = {", "a = {b = 1, ", "a = 1", "a.", "a = \"\\",
        ]
        for place in places {
            for sign in UInt8.min...127 {
                let sign = String(UnicodeScalar(sign))
                for end in ["]]\n", "\"x\"]", "}", " 1\n", "", sign] { _ = try? TOMLText.table(place + sign + end) }
            }
        }
    }

    @Test func theManifestsOfThisProjectAreReadWholeAndCutAnywhereEndNothing() throws {
        let plugins = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Plugins")
        let files = try #require(FileManager.default.enumerator(at: plugins, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "toml" }
        #expect(!files.isEmpty)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            _ = try TOMLText.table(text)
            for end in text.indices { _ = try? TOMLText.table(String(text[..<end])) }
        }
    }

    private func expectRefusal(of text: String, line: Int) throws {
        let problem = try #require(throws: TOMLProblem.self) { _ = try TOMLText.table(text) }
        #expect(problem.line == line, "\(problem)")
        #expect(problem.underlying == nil, "The parser was given it: \(problem)")
    }
}
