import LuaHost
import Testing

@Suite struct ValueTests {
    @Test func plainValuesMakeTheRoundTrip() throws {
        let lua = try LuaFixture()
        let data = try lua.run("return {...}", [true, 42, 2.5, "文字", .bytes([0xFF, 0x00]), ""]).data()
        #expect(
            data == .list([.boolean(true), .integer(42), .number(2.5), .string("文字"), .bytes([0xFF, 0]), .string("")])
        )
    }

    @Test func extremeNumbersMakeTheRoundTrip() throws {
        let lua = try LuaFixture()
        #expect(try lua.run("return ...", [.integer(.min)]).integer == .min)
        #expect(try lua.run("return ...", [.integer(.max)]).integer == .max)
        #expect(try lua.run("return ...", [.number(.infinity)]).integer == nil)
        #expect(try lua.run("return ...", [.number(.nan)]).number?.isNaN == true)
    }

    @Test func severalResultsComeBackInOrder() throws {
        let lua = try LuaFixture()
        let chunk = try lua.lua.load("return 1, nil, 'x'", chunkName: "=c", environment: lua.environment)
        let results = try chunk.call()
        #expect(results.count == 3)
        #expect(results[1].isNil)
        #expect(results[2].text == "x")
    }

    @Test func invalidUTF8IsRepairedAsTextAndKeptAsBytes() throws {
        let lua = try LuaFixture()
        let value = try lua.run("return 'a\\xFFb'")
        guard case .bytes(let bytes) = value else {
            Issue.record("bytes expected")
            return
        }
        #expect(bytes == [0x61, 0xFF, 0x62])
        #expect(value.text == "a\u{FFFD}b")
    }

    @Test func tablesAreReadAndWritten() throws {
        let lua = try LuaFixture()
        let table = try lua.lua.makeTable(list: ["a", "b"], fields: ["name": "x"])
        #expect(table.count == 2)
        #expect(try table.list().compactMap(\.text) == ["a", "b"])
        #expect(try table.names() == ["name"])
        try table.set("more", to: 3)
        #expect(try lua.run("local t = ... return t.more + #t", [.table(table)]).integer == 5)
        #expect(try table.raw("missing").isNil)
        #expect(try table.raw(2).text == "b")
    }

    @Test func metamethodsAreHonouredByGetAndIgnoredByRaw() throws {
        let lua = try LuaFixture()
        let table = try #require(
            try lua.run("return setmetatable({}, { __index = function(_, k) return k .. '!' end })").table
        )
        #expect(try table.get("a").text == "a!")
        #expect(try table.raw("a").isNil)
    }

    @Test func aFailingMetamethodIsAnErrorAndNotACrash() throws {
        let lua = try LuaFixture()
        let table = try #require(
            try lua.run("return setmetatable({}, { __index = function() error('no') end })").table
        )
        #expect(throws: LuaError.self) { try table.get("a") }
        #expect(throws: LuaError.self) { try table.setRaw(.nil, to: 1) }
        #expect(throws: LuaError.self) { try table.setRaw(.number(.nan), to: 1) }
    }

    @Test func nestedDataIsInAFixedOrder() throws {
        let lua = try LuaFixture()
        let data = try lua.run("return { b = 1, a = { 1, 2 }, [3] = true }").data()
        #expect(
            data
                == .map([
                    LuaDataEntry(key: .integer(3), value: .boolean(true)),
                    LuaDataEntry(key: .string("a"), value: .list([.integer(1), .integer(2)])),
                    LuaDataEntry(key: .string("b"), value: .integer(1)),
                ])
        )
        #expect(data["b"] == .integer(1))
    }

    @Test func cyclesAndEndlessDepthAreErrors() throws {
        let lua = try LuaFixture()
        let cycle = try lua.run("local t = {} t.me = t return t")
        #expect(throws: LuaError.self) { try cycle.data() }
        let deep = try lua.run("local t = {} for i = 1, 100000 do t = { t } end return t")
        #expect(throws: LuaError.self) { try deep.data() }
        let twice = try lua.run("local t = {1} return { t, t }")
        #expect(try twice.data() == .list([.list([.integer(1)]), .list([.integer(1)])]))
    }

    @Test func referencesOutliveTheirInterpreter() throws {
        var table: LuaTable?
        do {
            let lua = try LuaInterpreter()
            table = try lua.makeTable(list: [1])
        }
        #expect(throws: LuaError.self) { try table?.get(1) }
        #expect(table?.count == 0)
        table = nil
    }

    @Test func valuesDoNotCrossInterpreters() throws {
        let one = try LuaFixture()
        let two = try LuaFixture()
        let table = try one.lua.makeTable()
        #expect(throws: LuaError.self) { try two.run("return ...", [.table(table)]) }
    }

    @Test func referencesAreLetGo() throws {
        let lua = try LuaFixture()
        for _ in 0..<1000 { _ = try lua.lua.makeTable(list: [.string(String(repeating: "x", count: 1000))]) }
        lua.lua.collectGarbage()
        let before = lua.lua.memoryUsed
        for _ in 0..<10_000 { _ = try lua.lua.makeTable(list: [1, 2, 3]) }
        lua.lua.collectGarbage()
        #expect(lua.lua.memoryUsed < before + 10_000)
    }
}
