import LuaHost
import Testing

@Suite struct ErrorTests {
    @Test func runtimeErrorsCarryFileLineAndTraceback() throws {
        let lua = try LuaFixture()
        let error = try #require(
            lua.error(of: "local function inner(t)\n  return t.x.y\nend\nlocal v = inner({})\nreturn v")
        )
        #expect(error.kind == .runtime)
        #expect(error.file == "Plugins/x/main.lua")
        #expect(error.line == 2)
        #expect(error.message == "attempt to index a nil value (field 'x')")
        #expect(
            error.traceback == ["Plugins/x/main.lua:2: in function 'inner'", "Plugins/x/main.lua:4: in main chunk"]
        )
        #expect(error.description == "Plugins/x/main.lua:2: attempt to index a nil value (field 'x')")
    }

    @Test func syntaxErrorsCarryFileAndLineEvenForLongNames() throws {
        let lua = try LuaFixture()
        let error = try #require(lua.error(of: "local a = 1\nlocal = 2"))
        #expect(error.kind == .syntax)
        #expect(error.file == "Plugins/x/main.lua")
        #expect(error.line == 2)
        let longName = "Plugins/" + String(repeating: "long/", count: 30) + "main.lua"
        do {
            _ = try lua.lua.load("x = = 1", chunkName: "@" + longName, environment: lua.environment)
            Issue.record("an error expected")
        } catch {
            #expect(error.file == longName)
            #expect(error.line == 1)
        }
    }

    @Test func errorsWithTablesAndNilKeepTheirPosition() throws {
        let lua = try LuaFixture()
        let table = try #require(lua.error(of: "\nerror({ message = 'refused', code = 7 })"))
        #expect(table.line == 2)
        #expect(table.message == "refused")
        #expect(table.data?["code"] == .integer(7))
        let nothing = try #require(lua.error(of: "\n\nerror(nil)"))
        #expect(nothing.line == 3)
        #expect(nothing.data == LuaData.nil)
        let level = try #require(lua.error(of: "local function f() error('x', 2) end\nlocal a\nf()"))
        #expect(level.line == 3)
        #expect(level.message == "x")
    }

    @Test func errorsOfHostFunctionsHaveThePositionOfTheCaller() throws {
        struct Refusal: Error, CustomStringConvertible {
            let description = "not today"
        }
        let lua = try LuaFixture()
        try lua.define("refuse") { _ in throw Refusal() }
        let error = try #require(lua.error(of: "local a = 1\nrefuse()"))
        #expect(error.message == "not today")
        #expect(error.file == "Plugins/x/main.lua")
        #expect(error.line == 2)
        #expect(error.cause is Refusal)
        #expect(try lua.run("local ok, e = pcall(refuse) return e").text == "Plugins/x/main.lua:1: not today")
    }

    @Test func wrongArgumentsAreNamed() throws {
        let lua = try LuaFixture()
        try lua.define("where") { call in
            _ = try call.table(1)
            _ = try call.optionalInteger(2)
            return 0
        }
        let error = try #require(lua.error(of: "where('x')"))
        #expect(error.kind == .argument)
        #expect(error.message == "bad argument 1 to 'where': table expected, got string")
        #expect(lua.error(of: "where()")?.message == "bad argument 1 to 'where': table expected, got no value")
        #expect(
            lua.error(of: "where({}, 1.5)")?.message
                == "bad argument 2 to 'where': number has no integer representation"
        )
        #expect(lua.error(of: "where({}, nil)") == nil)
    }

    @Test func errorsPassThroughNestedCallsUnchanged() throws {
        let lua = try LuaFixture()
        try lua.define("apply") { call in
            try call.function(1).call()
            return 0
        }
        let error = try #require(lua.error(of: "apply(function()\n  local x = nil + 1\nend)"))
        #expect(error.line == 2)
        #expect(error.message.hasPrefix("attempt to perform arithmetic on a nil value"))
        let value = try lua.run(
            "local thrown = {} local ok, caught = pcall(apply, function() error(thrown) end) return caught == thrown"
        )
        #expect(value.boolean == true)
        let table = try #require(lua.error(of: "apply(function()\n\n  error({ message = 'deep' })\nend)"))
        #expect(table.line == 3)
        #expect(table.message == "deep")
    }

    @Test func caughtErrorsLeakNothing() throws {
        final class Token {
            static nonisolated(unsafe) var alive = 0
            init() { Token.alive += 1 }
            deinit { Token.alive -= 1 }
        }
        let lua = try LuaFixture()
        try lua.define("fail") { call in
            let token = Token()
            let text = try call.string(1)
            defer { withExtendedLifetime(token) {} }
            throw LuaError(.runtime, "failed with \(text)")
        }
        try lua.run("for i = 1, 100000 do local ok = pcall(fail, 'text ' .. i) if ok then error('?') end end")
        #expect(Token.alive == 0)
        lua.lua.collectGarbage()
        #expect(lua.lua.memoryUsed < 1 << 20)
    }

    @Test func hostileErrorValuesAreDescribed() throws {
        let lua = try LuaFixture()
        let hostile = "error(setmetatable({}, { __tostring = function() error('again') end }))"
        #expect(lua.error(of: hostile)?.message == "an error value of type table")
        let looping = "local t = {} t.t = t error(t)"
        #expect(lua.error(of: looping)?.message == "an error value of type table")
        let speaking = "error(setmetatable({}, { __tostring = function() return 'spoken' end }))"
        #expect(lua.error(of: speaking)?.message == "spoken")
        #expect(lua.error(of: "error('\\xFF')")?.message == "\u{FFFD}")
    }

    @Test func deepRecursionIsAnError() throws {
        let lua = try LuaFixture()
        let error = try #require(lua.error(of: "local function f() return 1 + f() end\nf()"))
        #expect(error.kind == .runtime)
        #expect(error.message.contains("stack overflow"))
        #expect(error.traceback.count < 40)
        try lua.define("again") { call in
            try call.function(1).call()
            return 0
        }
        #expect(lua.error(of: "local function f() again(f) end f()") != nil)
        #expect(lua.error(of: "local t = setmetatable({}, {}) getmetatable(t).__index = t return t.x") != nil)
    }

    @Test func manyResultsAreNoDanger() throws {
        let lua = try LuaFixture()
        try lua.define("many") { call in
            for number in 0..<1000 { try call.push(number) }
            return 1000
        }
        try lua.define("claim") { _ in 5 }
        #expect(try lua.run("return select('#', many())").integer == 1000)
        #expect(lua.error(of: "return claim()") != nil)
    }

    @Test func errorsInCoroutinesComeOutWhereTheyAreResumed() throws {
        let lua = try LuaFixture()
        try lua.define("refuse") { _ in throw LuaError(.runtime, "refused") }
        let error = try #require(lua.error(of: "local f = coroutine.wrap(function()\n  refuse()\nend)\nf()"))
        #expect(error.message.contains("refused"))
        let caught = try lua.run(
            "local ok, e = coroutine.resume(coroutine.create(function() refuse() end)) return e"
        )
        #expect(caught.text == "Plugins/x/main.lua:1: refused")
        #expect(lua.error(of: "coroutine.wrap(function() apply() end)()") != nil)
    }

    @Test func theInterpreterMayBeDroppedWhileItRuns() throws {
        final class Holder { var lua: LuaInterpreter? }
        let holder = Holder()
        let lua = try LuaInterpreter()
        holder.lua = consume lua
        let drop = try #require(
            try holder.lua?.makeFunction(name: "drop") { call in
                holder.lua = nil
                try call.push("still here")
                return 1
            }
        )
        #expect(try drop.callForValue().text == "still here")
        #expect(throws: LuaError.self) { try drop.call() }
    }
}
