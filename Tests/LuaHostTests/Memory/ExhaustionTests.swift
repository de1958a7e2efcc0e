import LuaHost
import Testing

@Suite struct ExhaustionTests {
    @Test(arguments: [
        "local s = 'x' while true do s = s .. s end",
        "local t = {} for i = 1, 1e9 do t[i] = i end",
        "local t = {} while true do t = { t } end",
        "local t = {} for i = 1, 1e9 do t[#t + 1] = coroutine.create(function() end) end",
        "return string.rep('x', 1 << 30)",
        "local t = {} for i = 1, 200 do t[i] = string.rep('x', 1 << 20) end return table.concat(t)",
        "return ('x'):rep(1 << 20):gsub('x', ('y'):rep(100))",
        "local t = {} for i = 1, 1e6 do t[i] = i end return table.unpack(t, 1, 900000)",
        "local f = function() end for i = 1, 1e9 do local g = f f = function() return g() end end",
    ])
    func memoryThatRunsOutIsAnError(source: String) throws {
        let lua = try LuaFixture(memory: 8 << 20)
        #expect(lua.error(of: source)?.kind == .memory)
        lua.lua.collectGarbage()
        #expect(lua.lua.memoryUsed < 1 << 20)
        #expect(try lua.run("return 1").integer == 1)
    }

    @Test(arguments: [
        "while true do pcall(string.rep, 'x', 1 << 30) end",
        "local t = {} while true do pcall(function() while true do t[#t + 1] = { t } end end) end",
        "local s = 'x' while true do pcall(function() s = s .. s end) end",
        "local f f = function() pcall(f) local t = {} while true do t[#t + 1] = {} end end f()",
        "while true do local co = coroutine.wrap(function() return ('x'):rep(1 << 30) end) pcall(co) end",
    ])
    func catchingTheErrorInALoopIsEndedByTheDeadline(source: String) throws {
        let lua = try LuaFixture(memory: 8 << 20)
        #expect(lua.error(of: source, within: .milliseconds(50))?.kind == .deadline)
        lua.lua.collectGarbage()
        #expect(try lua.run("return 1").integer == 1)
    }

    @Test(arguments: [
        "local function f() return 1 + f() end f()",
        "local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k + 1] end return t[1]",
        "local m = {} m.__concat = function(a, b) return a .. b end local t = setmetatable({}, m) return t .. t",
        "local m = {} m.__lt = function(a, b) return a < b end local t = setmetatable({}, m) return t < t",
        "local m = {} m.__close = function() local x <close> = setmetatable({}, m) end local x <close> = setmetatable({}, m)",
        "local m = {} m.__tostring = function(t) return tostring(t) end return tostring(setmetatable({}, m))",
        "local function f() return (('x'):gsub('x', f)) end f()",
        "local function f() table.sort({ 1, 2 }, f) end f()",
        "local function f() return coroutine.wrap(f)() end f()",
        "local function f() return select(2, pcall(f)) + 1 end error(f())",
        "return load(('('):rep(300) .. '1' .. (')'):rep(300))()",
        "return load(('{'):rep(300) .. ('}'):rep(300))",
        "error(select(2, load('return ' .. ('not '):rep(300) .. '1')))",
        "error(select(2, pcall(string.find, ('a'):rep(300), ('a?'):rep(300))))",
        """
        local function nest(n)
          return coroutine.create(function()
            local x <close> = setmetatable({}, { __close = function() coroutine.close(n) end })
            coroutine.yield()
          end)
        end
        local co = coroutine.create(function() end)
        for i = 1, 100000 do co = nest(co) coroutine.resume(co) end
        error(select(2, coroutine.close(co)) or 'closed')
        """,
        """
        local function nest(n)
          return coroutine.create(function()
            local function deep(level)
              if level > 0 then return (('x'):gsub('x', function() deep(level - 1) end)) end
              coroutine.close(n)
            end
            local x <close> = setmetatable({}, { __close = function() deep(180) end })
            coroutine.yield()
          end)
        end
        local co = coroutine.create(function() end)
        for i = 1, 1000 do co = nest(co) coroutine.resume(co) end
        error(select(2, coroutine.close(co)) or 'closed')
        """,
    ])
    func deepRecursionIsAnErrorAndNotACrash(source: String) throws {
        let lua = try LuaFixture(memory: 64 << 20)
        #expect(lua.error(of: source) != nil || source.contains("load"))
        #expect(try lua.run("return 1").integer == 1)
    }

    @Test func deepDataIsRefusedByTheHost() throws {
        let lua = try LuaFixture()
        let deep = try lua.run("local t = {} for i = 1, 100000 do t = { t } end return t")
        #expect(throws: LuaError.self) { try deep.data() }
        let cyclic = try lua.run("local t = {} t[1] = t return t")
        #expect(throws: LuaError.self) { try cyclic.data() }
    }

    @Test func aFewTablesThatStandForMillionsOfValuesAreRefused() throws {
        let lua = try LuaFixture()
        let doubling = try lua.run("local t = {} for i = 1, 30 do t = { t, t } end return t")
        let error = #expect(throws: LuaError.self) { try doubling.data() }
        #expect(error?.message == "the table has more than 1000000 values")
        let texts = try lua.run("local s, t = ('x'):rep(1 << 20), {} for i = 1, 1000 do t[i] = s end return t")
        #expect(throws: LuaError.self) { try texts.data() }
        let thrown = lua.error(
            of: "local t = {} for i = 1, 1000 do t[i] = i end for i = 1, 7 do t = { t, t } end error(t)"
        )
        #expect(thrown?.message == "an error value of type table")
    }

    @Test func theHostStopsReadingATableAtTheDeadline() throws {
        let lua = try LuaFixture()
        let table = try #require(try lua.run("local t = {} for i = 1, 1000 do t[i] = i end return t").table)
        let error = #expect(throws: LuaError.self) {
            try lua.lua.withDeadline(.milliseconds(10)) { while true { try table.forEach { _, _ in true } } }
        }
        #expect(error?.kind == .deadline)
    }

    @Test func hintsForAMisspeltNameStayCheap() throws {
        let lua = try LuaFixture()
        let error = try #require(
            lua.error(
                of: "for i = 1, 2000 do _G[('x'):rep(60) .. i] = i end\nreturn \(String(repeating: "x", count: 60))"
            )
        )
        #expect(error.message.hasSuffix("xxx'"))
        #expect(error.line == 2)
    }
}
