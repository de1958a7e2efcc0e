import LuaHost
import Testing

/// Every single request for memory fails in turn, over what LuaHost offers.
@Suite struct FaultTests {
    /// In a process of its own, where nobody else makes host objects.
    @Test func everyRefusalIsAnErrorAndLeaksNothing() async {
        await #expect(processExitsWith: .success) {
            let whole = try FaultyRun(failingAt: 0)
            #expect(whole.error == nil)
            // Release builds count nothing.
            guard whole.allocations > 0 else { return }
            #expect(whole.allocations > 200)
            #expect(LuaInterpreter.liveHostObjects == 0)
            var refusals = 0
            for n in 1...whole.allocations {
                let run = try FaultyRun(failingAt: n)
                if let error = run.error {
                    refusals += 1
                    #expect(FaultyRun.isExpected(error), "allocation \(n): \(error)")
                }
                #expect(LuaInterpreter.liveHostObjects == 0, "allocation \(n)")
            }
            // The others are optional, or the script has caught them.
            #expect(refusals > whole.allocations / 2)
        }
    }

    @Test func theFaultHappensOnce() throws {
        let lua = try LuaFixture()
        guard lua.lua.allocationCount > 0 else { return }
        lua.lua.failAllocation(after: 1)
        #expect(lua.error(of: "local t = {} for i = 1, 100 do t[i] = {} end") != nil)
        #expect(lua.error(of: "local t = {} for i = 1, 100 do t[i] = {} end") == nil)
    }

    @Test func theHostIsToldOnceItHasReturned() throws {
        let lua = try LuaFixture()
        guard lua.lua.allocationCount > 0 else { return }
        try lua.define("make") { [unowned interpreter = lua.lua] call in
            interpreter.failAllocation(after: 1)
            let table = try call.makeTable(list: [1, 2, 3])
            try call.push(table)
            return 1
        }
        #expect(lua.error(of: "\nreturn make()")?.kind == .memory)
        #expect(lua.error(of: "\nreturn make()")?.line == 2)
        #expect(try lua.run("local ok, e = pcall(make) return e").text == "not enough memory")
    }
}
