import LuaHost
import Testing

@Suite struct DeadlineTests {
    private static let limit = Duration.milliseconds(25)

    @Test(arguments: EndlessScript.language + EndlessScript.library)
    func nothingRunsOn(script: EndlessScript) throws {
        let lua = try LuaFixture(memory: 64 << 20)
        let error = lua.error(of: script.source, within: Self.limit)
        try expectDeadline(error, in: script)
        // Again, in case the first time left something behind.
        try expectDeadline(lua.error(of: script.source, within: Self.limit), in: script)
        #expect(try lua.run("local n = 0 for i = 1, 1000 do n = n + i end return n").integer == 500_500)
        #expect(try lua.run("return coroutine.wrap(function() return pcall(error, 'x') end)()").boolean == false)
        #expect(lua.error(of: "error('mine')")?.message == "mine")
    }

    private func expectDeadline(_ error: LuaError?, in script: EndlessScript) throws {
        let error = try #require(error)
        #expect(error.kind == .deadline)
        #expect(error.message.hasPrefix("the time limit of 25 ms has passed"))
        #expect(error.file == "Plugins/x/main.lua")
        #expect(error.line != nil)
        if let line = script.line { #expect(error.line == line) }
        let top = try #require(error.traceback.first)
        #expect(top.hasPrefix("Plugins/x/main.lua:\(error.line ?? 0): in "))
        #expect(error.traceback.last?.hasSuffix("in main chunk") == true)
    }
}
