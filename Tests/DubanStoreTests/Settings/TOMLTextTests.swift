import Testing

@testable import DubanStore

/// Found by fuzzing: the parser ends the process over a heading without a name.
@Suite struct TOMLTextTests {
    @Test(arguments: [
        ("[", 1), ("[\n", 1), ("a = 1\n[[", 2), ("[ \t\n", 1), ("[.a]", 1), ("[[ \u{FFFD}]]", 1), ("[督办]", 1),
        ("a = \"\"\"\n[\n\"\"\"\n[=", 4), ("a = [\n[1], # ]\n['['],\n]\n  [}", 5), ("\u{FEFF}[\n", 1),
    ])
    func aHeadingWithoutANameIsRefusedWithItsLine(_ text: String, _ line: Int) throws {
        let problem = try #require(throws: TOMLProblem.self) { _ = try TOMLText.table(text) }
        #expect(problem.line == line, "\(problem)")
    }

    @Test(arguments: [
        "", "[a]", "[[a]]\n[[a]]", "[\"督办\"]", "[ 'x' . y ]", "[-]", "a = [\n[\n1]\n]", "a = '''\n[\n'''",
        "# [\n[a] # [", "a = \"[\" # [\nb = { c = [ [] ] }",
    ])
    func whatIsTOMLIsRead(_ text: String) throws {
        _ = try TOMLText.table(text)
    }

    @Test func anEarlierFaultIsTheOneToldOf() throws {
        let problem = try #require(throws: TOMLProblem.self) { _ = try TOMLText.table("a = \nb = 1\n[\n") }
        #expect(problem.line == 1)
    }

    @Test func noSignAfterABracketEndsTheProcess() {
        for first in UInt8.min...127 {
            for opening in ["[", "[[", "[ ", "[[\t"] {
                _ = try? TOMLText.table("a = 1\n" + opening + String(UnicodeScalar(first)) + "]]\n")
            }
        }
    }
}
