import DubanModel
import Foundation
import Testing

@testable import DubanPlugins

/// Reading Lua without running it.
struct ParserTests {
    private static func file(_ path: String) throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appendingPathComponent(path)))
    }

    @Test(arguments: [
        "Plugins/supervision/main.lua", "Plugins/statistics/main.lua", "Benchmarks/Programs/plain.lua",
        "Benchmarks/Programs/Plugins/bench/main.lua",
    ])
    func readsWhatPeopleWrite(_ path: String) throws {
        #expect(try LuaParser.statements(Self.file(path)) != nil)
    }

    @Test(arguments: [
        "", ";;;", "return", "return 1, 2;", "local a <const>, b <close> = 1", "a.b['c'], d = 1, 2", "goto x ::x::",
        "for i = 1, 10, 2 do end", "for k, v in pairs({}) do end", "while true do break end", "repeat local x until x",
        "if a then elseif b then else end", "function a.b.c:d(...) return ... end", "local function f(a, b, ...) end",
        "f 'x' \"y\" [[z]] { 1 } ()", "f:g():h 'x'",
        "return -2 ^ -3 .. 'a' .. 'b' == not #x and 1 << 2 | 3 & ~4 ~ 5 // 6",
        "return 0x1p4, 3., .5e-3, 1e+10, 0xA.8P0", "return [==[ ]] ]==], '\\z   x', '\\'', \"\\\n\"",
        "--[[ long\ncomment ]] return 1 -- short", "#!/usr/bin/lua\nreturn 1",
        "return { [1] = 2, a = 3; 4, f = function() end }",
        "local t = { a = b }; (f or g)(t)",
    ])
    func readsEveryKindOfStatement(_ source: String) {
        #expect(LuaParser.statements(Array(source.utf8)) != nil)
    }

    @Test func linesAreThoseOfTheText() throws {
        let source = "local a = [[\n\n]]\n--[[\n]] local b = task.x\nreturn 'a\\\nb', c.d\n"
        guard case .local(_, let values, let line) = try #require(LuaParser.statements(Array(source.utf8)))[1],
            case .index(_, _, let indexLine) = values[0]
        else {
            Issue.record("not read")
            return
        }
        #expect(line == 5 && indexLine == 5)
    }

    @Test(arguments: [
        "x = ", "return (", "end", "if a then", "local 1", "'", "[[", "--[[", "f(", "x = }", "for", "\u{0}",
    ])
    func whatIsNoLuaIsGivenUp(_ source: String) {
        #expect(LuaParser.statements(Array(source.utf8)) == nil)
    }

    /// However deep a text goes, whoever goes over it afterwards does not.
    @Test(arguments: [
        ("return ", "(", "1", ")"), ("return ", "a.", "b", ""), ("return a", "()", "", ""), ("return ", "1+", "1", ""),
        ("return ", "{", "", "}"), ("return ", "-", "1", ""), ("", "do ", "", " end"), ("return ", "a[", "1", "]"),
        ("return ", "function() return ", "1", " end"), ("return ", "(x.a.b.c)", "", ""),
        ("return ", "'a'..", "'b'", ""),
        ("", "if a then ", "", " end"), ("return ", "((a.b.c.d.e.f.g.h", ".i", ")())"),
    ])
    func depthHasABound(_ head: String, _ open: String, _ middle: String, _ close: String) {
        for count in [10, 100, 1_000, 20_000] {
            let source = head + String(repeating: open, count: count) + middle + String(repeating: close, count: count)
            let statements = LuaParser.statements(Array(source.utf8)) ?? []
            var checker = LintChecker(
                LintVocabulary(catalog: .standard, level: 2, settings: []),
                file: "x",
                globals: ["a", "x"]
            )
            checker.check(statements)
            if count == 10, !open.hasPrefix("(x") { #expect(!statements.isEmpty, "\(source)") }
        }
    }
}
