import LuaHost
import Testing

@Suite struct ChargeTests {
    @Test func whatTheHostHoldsCountsWithWhatLuaHolds() throws {
        let lua = try LuaFixture(memory: 16 << 20)
        try lua.lua.charge(12 << 20)
        #expect(lua.lua.memoryCharged == 12 << 20)
        #expect(lua.error(of: "return #string.rep('x', 3 << 20)")?.kind == .memory)
        lua.lua.discharge(12 << 20)
        #expect(try lua.run("return #string.rep('x', 3 << 20)").integer == 3 << 20)
    }

    @Test func aChargeOverTheLimitIsAnErrorThatScriptsCanCatch() throws {
        let lua = try LuaFixture(memory: 16 << 20)
        try lua.define("grow") { call in
            try call.charge(Int(call.integer(1)))
            return 0
        }
        let error = try #require(lua.error(of: "grow(1 << 20)\ngrow(1 << 30)"))
        #expect(error.kind == .memory)
        #expect(error.line == 2)
        #expect(error.message == "not enough memory: the limit is 16 MiB")
        // What was refused is not counted.
        #expect(lua.lua.memoryCharged == 1 << 20)
        #expect(try lua.run("local ok, e = pcall(grow, math.maxinteger) return e").text?.contains("16 MiB") == true)
        #expect(lua.lua.memoryCharged == 1 << 20)
    }

    @Test func garbageIsCollectedBeforeAChargeIsRefused() throws {
        let lua = try LuaFixture(memory: 16 << 20)
        try lua.run("local t = {} for i = 1, 4 do t[i] = string.rep('x', 1 << 20) .. i end")
        #expect(throws: Never.self) { try lua.lua.charge(14 << 20) }
    }

    @Test(arguments: [-1, Int.min])
    func chargesBelowNothingCountNothing(bytes: Int) throws {
        let lua = try LuaInterpreter()
        try lua.charge(bytes)
        lua.discharge(bytes)
        lua.discharge(1 << 40)
        #expect(lua.memoryCharged == 0)
    }

    @Test func theLimitCanBeChanged() throws {
        let lua = try LuaFixture(memory: 64 << 20)
        lua.lua.setMemoryLimit(4 << 20)
        #expect(lua.error(of: "return #string.rep('x', 8 << 20)")?.message.hasSuffix("4 MiB") == true)
        lua.lua.setMemoryLimit(64 << 20)
        #expect(lua.error(of: "return #string.rep('x', 8 << 20)") == nil)
    }
}
