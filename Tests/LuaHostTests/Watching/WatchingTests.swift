import LuaHost
import Testing

/// Counting lines and measuring calls.
struct WatchingTests {
    private func lines(_ fixture: LuaFixture) -> [Int: Int] {
        let watched = fixture.lua.watchedLines().filter { $0.chunk == "@Plugins/x/main.lua" }
        return Dictionary(watched.map { ($0.line, $0.count) }, uniquingKeysWith: +)
    }

    @Test func countsHowOftenEachLineRuns() throws {
        let fixture = try LuaFixture()
        fixture.lua.watchLines()
        try fixture.run("local n = 0\nfor i = 1, 5 do\n  n = n + i\nend\nif n < 0 then\n  n = 0\nend\nreturn n")
        let counts = lines(fixture)
        #expect(counts[1] == 1 && counts[3] == 5 && counts[5] == 1 && counts[8] == 1)
        #expect(counts[6] == nil)
    }

    @Test func linesOfCoroutinesAreCountedToo() throws {
        let fixture = try LuaFixture()
        fixture.lua.watchLines()
        try fixture.run("local c = coroutine.wrap(function()\n  coroutine.yield(1)\n  return 2\nend)\nc()\nc()")
        #expect(lines(fixture)[2] == 1 && lines(fixture)[3] == 1)
    }

    @Test func linesThatRunBeforeTheWatchAreNotThere() throws {
        let fixture = try LuaFixture()
        try fixture.run("return 1")
        #expect(fixture.lua.watchedLines().isEmpty && fixture.lua.watchedCalls().isEmpty)
    }

    @Test func callsStandBelowTheirCallers() throws {
        let fixture = try LuaFixture()
        try fixture.define("host") { _ in 0 }
        fixture.lua.watchTimes()
        try fixture.run(
            "local function inner() host() end\nlocal function outer() inner() inner() end\nouter()\nouter()"
        )
        let calls = fixture.lua.watchedCalls()
        func path(_ call: LuaWatchedCall) -> [String] { (call.parent.map { path(calls[$0]) } ?? []) + [call.name] }
        for (place, call) in calls.enumerated() { #expect(call.parent.map { $0 < place } ?? true) }
        let host = try #require(calls.first { $0.isHost && $0.name == "host" })
        #expect(host.calls == 4)
        #expect(path(host).count == 4, "\(path(host))")
        #expect(calls.allSatisfy { $0.nanoseconds >= 0 })
    }

    @Test func anErrorLeavesTheCallsInOrder() throws {
        let fixture = try LuaFixture()
        fixture.lua.watchTimes()
        try fixture.run("for i = 1, 3 do pcall(function() local function deep() error('x') end deep() end) end")
        try fixture.run("local function after() end after()")
        let calls = fixture.lua.watchedCalls()
        let after = try #require(calls.first { $0.name.contains("after") })
        // What was left by errors is no caller of what comes later.
        #expect(after.parent.flatMap { calls[$0].parent } == nil, "\(calls)")
    }

    @Test(arguments: [
        ("return 1", [1]), ("local x = 1\n\nlocal y = 2\nreturn x + y", [1, 3, 4]),
        ("local function f()\n  return 1\nend\n-- a comment\nreturn f()", [2, 5]),
        ("local t = {\n  a = 1,\n  b = f,\n}\nreturn t", [1, 2, 3, 5]),
        ("if x then\n  y()\nelse\n  z()\nend", [1, 2, 4]), ("return ...", [1]), ("", []), ("-- nothing\n", []),
    ])
    func codeLinesAreThoseThatCanRun(_ source: String, _ expected: [Int]) throws {
        let lines = try LuaFixture().lua.codeLines(of: Array(source.utf8))
        #expect(Set(expected).subtracting(lines) == [], "\(lines.sorted())")
        // The end of a table or a function may count as well; an empty or a comment's line may not.
        let texts = source.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines {
            let text = texts.indices.contains(line - 1) ? texts[line - 1] : ""
            #expect(!text.isEmpty && !text.hasPrefix("--"), "\(line)")
        }
    }

    @Test func everyLineThatRunsIsOneThatCanRun() throws {
        let source = """
            local function f(n)
              if n < 2 then return n end
              return f(n - 1) + f(n - 2)
            end
            local t = {}
            for i = 1, 10 do
              t[#t + 1] = f(i)
            end
            while #t > 3 do table.remove(t) end
            repeat
              t[#t + 1] = 0
            until #t > 5
            return table.concat(t, ",")
            """
        let fixture = try LuaFixture()
        let lines = try fixture.lua.codeLines(of: Array(source.utf8))
        fixture.lua.watchLines()
        try fixture.run(source)
        #expect(Set(self.lines(fixture).keys).subtracting(lines) == [])
    }
}
