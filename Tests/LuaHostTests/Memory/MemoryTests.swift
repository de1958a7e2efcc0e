import LuaHost
import Testing

@Suite struct MemoryTests {
    @Test func theLimitRaisesAnErrorAndTheInterpreterLivesOn() throws {
        let lua = try LuaFixture(memory: 8 << 20)
        let error = try #require(lua.error(of: "local t = {}\nfor i = 1, 1e9 do\n  t[i] = { i }\nend"))
        #expect(error.kind == .memory)
        #expect(error.message == "not enough memory: the limit is 8 MiB")
        #expect(error.line == 3)
        #expect(try lua.run("return 1 + 1").integer == 2)
        lua.lua.collectGarbage()
        #expect(lua.lua.memoryUsed < 1 << 20)
        #expect(lua.lua.memoryPeak <= 8 << 20)
    }

    @Test func scriptsCanCatchTheError() throws {
        let lua = try LuaFixture(memory: 8 << 20)
        let value = try lua.run("local ok, e = pcall(string.rep, 'x', 1 << 30) return tostring(ok) .. ': ' .. e")
        #expect(value.text == "false: not enough memory")
    }

    @Test func whatTheHostPushesBeyondTheLimitIsRaisedAfterwards() throws {
        let lua = try LuaFixture(memory: 4 << 20)
        try lua.define("big") { call in
            try call.push(String(repeating: "x", count: 16 << 20))
            return 1
        }
        #expect(lua.error(of: "return #big()")?.kind == .memory)
        #expect(try lua.run("local ok = pcall(big) return ok").boolean == false)
        #expect(try lua.run("return 1").integer == 1)
    }

    @Test func hugeRequestsUnderTheLimitSucceed() throws {
        let lua = try LuaFixture()
        #expect(try lua.run("return #string.rep('x', 100 << 20)").integer == 100 << 20)
    }
}
