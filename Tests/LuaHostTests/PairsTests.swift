import LuaHost
import Testing

/// `pairs` goes over a table in an order that is the same on every run.
@Suite struct PairsTests {
    /// The keys in the order of `pairs`, each followed by a comma.
    private func keys(of table: String, in lua: LuaFixture) throws -> String {
        try lua.run(
            """
            local keys = {}
            for key, value in pairs(\(table)) do keys[#keys + 1] = tostring(key) .. "," end
            return table.concat(keys)
            """
        ).text ?? ""
    }

    @Test func numbersComeFirstThenStrings() throws {
        let lua = try LuaFixture()
        #expect(
            try keys(of: "{ b = 1, [10] = 1, a = 1, [true] = 1, [2.5] = 1, [-1] = 1, [''] = 1, aa = 1, 7 }", in: lua)
                == "-1,1,2.5,10,,a,aa,b,true,"
        )
    }

    @Test func manyNamesComeInOrderInEveryInterpreter() throws {
        let source = "(function() local t = {} for i = 1, 2000 do t['k' .. i * 7919 % 2003] = i end return t end)()"
        let first = try keys(of: source, in: LuaFixture())
        let names = first.split(separator: ",").map(String.init)
        #expect(names.count == 2000)
        #expect(names == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        #expect(try keys(of: source, in: LuaFixture()) == first)
    }

    @Test func hostValuesComeByWhatTheyStandFor() throws {
        let lua = try LuaFixture()
        let day = try lua.lua.defineValueType(
            "day",
            operators: [
                .text: { call in
                    try call.push("day")
                    return 1
                }
            ]
        )
        for (name, number) in [("late", 900), ("early", 3), ("middle", 77)] {
            try lua.set(name, to: day.value(Int64(number)))
        }
        let order = try lua.run(
            """
            local values = {}
            for _, value in pairs { [late] = "late", [early] = "early", name = "name", [middle] = "middle" } do
              values[#values + 1] = value
            end
            return table.concat(values, " ")
            """
        )
        #expect(order.text == "name early middle late")
    }

    @Test func keysMayBeChangedAndRemovedOnTheWay() throws {
        let lua = try LuaFixture()
        let result = try lua.run(
            """
            local t, seen = { a = 1, b = 2, c = 3, d = 4 }, 0
            for key in pairs(t) do
              seen = seen + 1
              t[key] = nil
              t.c = nil
            end
            return seen == 3 and next(t) == nil
            """
        )
        #expect(result.boolean == true)
    }

    @Test func plainListsUseLuasOwnNext() throws {
        let lua = try LuaFixture()
        #expect(try lua.run("return pairs({ 1, 2, 3 }) == next").boolean == true)
        #expect(try lua.run("return pairs({ 1, name = 2 }) == next").boolean == false)
    }

    @Test func aTableMayBringItsOwn() throws {
        let lua = try LuaFixture()
        let result = try lua.run(
            """
            local t = setmetatable({ a = 1 }, { __pairs = function(t) return next, { own = 1 }, nil end })
            for key in pairs(t) do return key end
            """
        )
        #expect(result.text == "own")
    }

    @Test(arguments: [("pairs()", "value expected"), ("for _ in pairs(nil) do end", "got nil")])
    func whatIsNoTableIsRefusedAsLuaDoes(source: String, message: String) throws {
        let lua = try LuaFixture()
        #expect(lua.error(of: source)?.message.contains(message) == true)
    }

    @Test func stopsAtTheMemoryLimit() throws {
        let lua = try LuaFixture(memory: 8 << 20)
        let source = """
            local t = {}
            for i = 1, 40000 do t['k' .. i] = true end
            local well = pcall(function() for _ in pairs(t) do local _ = ('x'):rep(6 << 20) end end)
            return well
            """
        #expect(try lua.run(source).boolean == false)
        #expect(try lua.run("return 1").integer == 1)
    }
}
