import LuaHost
import Testing

/// Ways out of the sandbox that have worked elsewhere.
@Suite struct EscapeTests {
    @Test(arguments: [
        // A finalizer, at once, later, and through the library's own functions.
        "setmetatable({}, { __gc = false })",
        "local m = {} local t = setmetatable({}, m) m.__gc = function() end setmetatable(t, m)",
        "pcall(error) setmetatable({}, setmetatable({ __gc = type }, { __index = {} }))",
        // The shared libraries.
        "rawset(string, 'rep', nil)", "rawset(coroutine, 1, 1)", "table.insert(string, 1, 'x')",
        "table.move({ 1 }, 1, 1, 1, string)", "string['rep'] = nil", "utf8.charpattern = ''",
        "for k in pairs(table) do table[k] = nil end", "setmetatable(math, nil)",
        "getmetatable('').__index = {}", "getmetatable(string).__newindex = nil",
        "string.gsub('x', 'x', '%1', 1).y = 1",
        // Bytecode.
        "assert(load('\\27LuaT'))", "assert(load('\\27LuaT', 'c', 'bt'))",
        "assert(load(function() return '\\27L' end))",
        // What is not there.
        "string.dump(type)", "debug.sethook()", "require('os')", "os.exit()", "io.open('x')",
        "coroutine.wrap(function() return debug end)()", "return ('').dump(type)",
    ])
    func attemptsAreErrors(source: String) throws {
        let lua = try LuaFixture()
        #expect(lua.error(of: source) != nil)
        #expect(try lua.run("return ('ab'):rep(2) .. string.rep('c', 2)").text == "ababcc")
        // Nor does another environment notice anything.
        let other = try lua.lua.makeEnvironment()
        let chunk = try lua.lua.load(
            "return string.rep('x', 3), #utf8.charpattern",
            chunkName: "=o",
            environment: other
        )
        #expect(try chunk.call().first?.text == "xxx")
    }

    @Test func aFinalizerThatIsAddedLaterNeverRuns() throws {
        let lua = try LuaFixture()
        try lua.run("ran = 0 local m = {} setmetatable({}, m) m.__gc = function() ran = ran + 1 end")
        lua.lua.collectGarbage()
        #expect(try lua.run("return ran").integer == 0)
    }

    @Test func loadStaysInItsEnvironmentOrTheOneGiven() throws {
        let lua = try LuaFixture()
        #expect(try lua.run("return load('return _ENV == ...')(_ENV)").boolean == true)
        #expect(try lua.run("return load('x = 1 return x', 'c', 't', {})()").integer == 1)
        #expect(try lua.run("return rawget(_G, 'x')").isNil)
        #expect(lua.error(of: "load('return type', 'c', 't', nil)()") != nil)
    }

    @Test func functionsOfTheLibraryTellNothingOfTheHost() throws {
        let lua = try LuaFixture()
        // The helpers behind pairs, gmatch and wrap are plain functions with nothing to take hold of.
        #expect(try lua.run("return type(coroutine.wrap(type)), getmetatable(type)").text == "function")
        #expect(try lua.run("local f = pairs({ a = 1 }) return f({ b = 2 })").isNil)
        #expect(try lua.run("local f = pairs(string) return f(string)").isNil)
        #expect(try lua.run("local f, s, c = pairs(string) return rawequal(s, string)").boolean == false)
    }

    @Test func hostileErrorValuesRunUnderTheSameLimits() throws {
        let lua = try LuaFixture()
        let endless = "error(setmetatable({}, { __tostring = function() while true do end end }))"
        let error = try #require(lua.error(of: endless, within: .milliseconds(30)))
        #expect(error.kind == .deadline)
        #expect(error.line == 1)
        let hungry = "error(setmetatable({}, { __tostring = function() return ('x'):rep(1 << 30) end }))"
        #expect(lua.error(of: hungry)?.message == "an error value of type table")
        let deep = "local m = {} m.__tostring = function(t) return tostring(t) end error(setmetatable({}, m))"
        #expect(lua.error(of: deep)?.message == "an error value of type table")
        let named = "error(setmetatable({}, { __name = ('n'):rep(10000) }))"
        #expect(lua.error(of: named) != nil)
    }
}
