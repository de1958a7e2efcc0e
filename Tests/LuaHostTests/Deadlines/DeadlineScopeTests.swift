import Foundation
import LuaHost
import Testing

@Suite struct DeadlineScopeTests {
    @Test func whatEndsInTimeIsNotTouched() throws {
        let lua = try LuaFixture()
        let value = try lua.lua.withDeadline(.seconds(100)) { () throws(LuaError) in
            try lua.run("local n = 0 for i = 1, 100000 do n = n + 1 end return n")
        }
        #expect(value.integer == 100_000)
        #expect(throws: Never.self) { try lua.lua.withDeadline(.seconds(100)) { try lua.lua.checkDeadline() } }
    }

    @Test(arguments: [(1250, "1.25 s"), (30, "30 ms"), (0, "0 ms")])
    func theMessageTellsTheLimit(milliseconds: Int, text: String) throws {
        let error = try LuaFixture().error(of: "while true do end", within: .milliseconds(milliseconds))
        #expect(error?.message == "the time limit of \(text) has passed")
    }

    @Test func aLongerLimitWithinAShorterOneIsNotTheOneThatIsTold() throws {
        let lua = try LuaFixture()
        let error = lua.lua.withDeadline(.milliseconds(20)) {
            lua.error(of: "while true do end", within: .seconds(100))
        }
        #expect(error?.message == "the time limit of 20 ms has passed")
    }

    @Test func theShorterOfTwoLimitsHoldsAndTheLongerOneAfterIt() throws {
        let lua = try LuaFixture()
        let results = lua.lua.withDeadline(.milliseconds(400)) {
            let inner = lua.error(of: "while true do end", within: .milliseconds(20))
            let between = try? lua.run("return 1").integer
            let outer = lua.error(of: "\nwhile true do end")
            return (inner, between, outer)
        }
        #expect(results.0?.message == "the time limit of 20 ms has passed")
        #expect(results.1 == 1)
        #expect(results.2?.message == "the time limit of 400 ms has passed")
        #expect(results.2?.line == 2)
    }

    @Test func anInnerLimitOfAHostFunctionIsAnOrdinaryErrorOutside() throws {
        let lua = try LuaFixture()
        try lua.define("limited") { [unowned interpreter = lua.lua] call in
            let function = try call.function(1)
            _ = try interpreter.withDeadline(.milliseconds(20)) { try function.call() }
            return 0
        }
        let text = try lua.run("local ok, e = pcall(limited, function() while true do end end) return e").text
        #expect(text?.hasSuffix("the time limit of 20 ms has passed") == true)
        let error = try #require(lua.error(of: "local x\nlimited(function()\n  while true do end\nend)"))
        #expect(error.kind == .deadline)
        #expect(error.line == 3)
    }

    @Test func aHostFunctionCannotSwallowTheError() throws {
        let lua = try LuaFixture()
        try lua.define("try") { call in
            _ = try? call.function(1).call()
            return 0
        }
        let source = "local function f()\n  while true do end\nend\nwhile true do pcall(try, f) end"
        let error = try #require(lua.error(of: source, within: .milliseconds(30)))
        #expect(error.kind == .deadline)
        #expect(error.line == 2)
        #expect(
            error.traceback == [
                "Plugins/x/main.lua:2: in function <Plugins/x/main.lua:1>", "Plugins/x/main.lua:4: in main chunk",
            ]
        )
        #expect(lua.error(of: "while true do try(error) end", within: .milliseconds(30))?.kind == .deadline)
    }

    @Test func theTracebackGoesOnInWhatResumedTheCoroutine() throws {
        let lua = try LuaFixture()
        let source = """
            local function inner()
              while true do end
            end
            local function outer()
              coroutine.wrap(inner)()
            end
            outer()
            """
        let error = try #require(lua.error(of: source, within: .milliseconds(30)))
        #expect(
            error.traceback.map { $0.prefix { $0 != " " } } == (["2", "5", "7"].map { "Plugins/x/main.lua:\($0):" })
        )
    }

    @Test func slowPatternsAreNamedAsTheCause() throws {
        let lua = try LuaFixture()
        let error = lua.error(of: "return ('a'):rep(999):find(('.-'):rep(20) .. 'b')", within: .milliseconds(30))
        #expect(error?.message.contains("a pattern takes too long on this text") == true)
    }

    @Test func longLoopsOfTheHostCanAsk() throws {
        let lua = try LuaFixture()
        try lua.define("search") { call in
            while true { try call.checkDeadline() }
        }
        let error = try #require(lua.error(of: "\nlocal ok = pcall(search)\nreturn 1", within: .milliseconds(30)))
        #expect(error.kind == .deadline)
        #expect(error.line == 2)
        let asked = #expect(throws: LuaError.self) {
            try lua.lua.withDeadline(.zero) { while true { try lua.lua.checkDeadline() } }
        }
        #expect(asked?.kind == .deadline)
    }

    @Test func waitingForTheWorldDoesNotCountButLuaCodeInItDoes() throws {
        let lua = try LuaFixture()
        try lua.define("wait") { call in
            call.pausingDeadline {
                let end = ContinuousClock.now.advanced(by: .milliseconds(500))
                while ContinuousClock.now < end { usleep(1000) }
            }
            return 0
        }
        #expect(lua.error(of: "wait() local n = 0 for i = 1, 1000 do n = n + i end", within: .milliseconds(400)) == nil)
        try lua.define("apply") { call in
            let function = try call.function(1)
            _ = try call.pausingDeadline { try function.call() }
            return 0
        }
        #expect(lua.error(of: "apply(function() while true do end end)", within: .milliseconds(30))?.kind == .deadline)
    }

    @Test func coroutinesOfAScopeThatHasEndedGoOn() throws {
        let lua = try LuaFixture()
        // It is suspended by a C function, between two of its instructions, when the time is up.
        let source = """
            kept = coroutine.create(function() while true do coroutine.yield() end end)
            while true do coroutine.resume(kept) end
            """
        #expect(lua.error(of: source, within: .milliseconds(20))?.kind == .deadline)
        #expect(try lua.run("return coroutine.status(kept)").text != nil)
        try lua.run("for i = 1, 10 do coroutine.resume(kept) end coroutine.close(kept)")
        let dead = """
            kept = coroutine.create(function()
              local x <close> = setmetatable({}, { __close = function() while true do end end })
              while true do end
            end)
            coroutine.resume(kept)
            """
        #expect(lua.error(of: dead, within: .milliseconds(20))?.kind == .deadline)
        // Its variables are not closed any more, which nothing could end.
        #expect(try lua.run("local ok, e = coroutine.close(kept) return e").text?.contains("time limit") == true)
        #expect(try lua.run("return coroutine.status(kept)").text == "dead")
    }

    @Test func theInterpreterMayBeDroppedWithinALimit() throws {
        final class Holder { var lua: LuaInterpreter? }
        let holder = Holder()
        holder.lua = try LuaInterpreter()
        holder.lua?.withDeadline(.seconds(10)) { holder.lua = nil }
        #expect(holder.lua == nil)
    }

    @Test func streamsOfRecordsEnd() throws {
        let lua = try RecordFixture(count: 10).fixture
        let error = lua.lua.withDeadline(.milliseconds(20)) {
            lua.error(of: "while true do for task in tasks() do end end")
        }
        #expect(error?.kind == .deadline)
    }
}
