import Testing
import TestSupport

/// Scripts that do odd things get answers or errors, never a crash.
struct RobustnessTests {
    @Test(arguments: [
        ("local function f() return f() + 1 end f()", "stack overflow"), ("return ('x'):rep(1 << 31)", "too large"),
        ("error({ code = 1 })", "an error value of type table"), ("error()", "an error without a message"),
        ("error(ctx.today)", "2023-03-27"),
        ("error(setmetatable({}, { __tostring = function() return 'odd' end }))", "odd"),
        ("for task in duban.tasks do end", "query"), ("return #duban.tasks", "query"),
        ("for name in pairs(duban.tasks:first()) do end", "task"),
        ("local w = {} w.status = w return duban.tasks:where(w)", "no comparison 'status'"),
        ("return duban.tasks:where { title = 'a\\0b' }:count()", "is not allowed"),
        ("return duban.tasks:where { title = '\\xff' }:count()", "title:"),
        ("setmetatable(duban, {})", ""), ("getmetatable(duban.tasks).__index = nil", ""),
        ("setmetatable({}, { __gc = function() end })", ""), ("return load('\\27Lua')()", ""),
    ])
    func endWithAnError(_ source: String, _ message: String) throws {
        let failure = try PluginFixture().failure(source)
        #expect(failure.contains("script.lua:1:"))
        #expect(failure.contains(message))
    }

    @Test(arguments: [
        ("local it = duban.tasks:order_by('code'):each() print(it().code, it().code)", "T-1\tT-2"),
        ("local it = duban.tasks:limit(1):each() it() print(it(), it())", "nil\tnil"),
        ("local well = pcall(function() return duban.tasks:first().titel end) print(well)", "false"),
        ("print(select('#', table.unpack(duban.tasks:all())))", "6"),
    ])
    func getAnAnswer(_ source: String, _ expected: String) throws {
        #expect(try PluginFixture().printed(source) == [expected])
    }

    @Test func mayReadInsideACoroutine() throws {
        let lines = try PluginFixture().printed(
            """
            local next_task = coroutine.wrap(function()
              for task in duban.tasks:order_by("code"):each() do coroutine.yield(task) end
            end)
            print(next_task().code, next_task().code, next_task().title)
            """
        )
        #expect(lines == ["T-1\tT-2\t当日到期"])
    }

    @Test func mayLeaveManyLoopsOpen() throws {
        let lines = try PluginFixture().printed(
            """
            local count = 0
            for _ = 1, 500 do
              for task in duban.tasks:each() do count = count + 1 break end
            end
            print(count)
            """
        )
        #expect(lines == ["500"])
    }

    @Test func drawTheSameRandomNumbersOnEveryRun() throws {
        let runs = try (1...2).map { _ in try PluginFixture().printed("print(math.random(1000000), math.random(10))") }
        #expect(runs[0] == runs[1])
    }
}
