import LuaHost
import Testing

@Suite struct IdentityTests {
    @Test func tablesAndFunctionsAreShownByNumbers() throws {
        let lua = try LuaFixture()
        let text = try lua.run(
            """
            local t, u = {}, {}
            local co = coroutine.create(type)
            return table.concat({
              tostring(t), tostring(u), tostring(t), tostring(type), string.format('%s|%5.7s', u, t), tostring(co),
              string.format('%p|%-4p|%3p|%p', t, u, t, 'text'),
            }, ', ')
            """
        ).text
        #expect(text == "table: 1, table: 2, table: 1, function: 3, table: 2|table: , thread: 4, 1|2   |  1|(null)")
    }

    @Test func theSameRunShowsTheSameNumbers() throws {
        let source =
            "local t = {} for i = 1, 50 do t[i] = tostring({}) .. tostring(print or t) end return table.concat(t)"
        func run() throws -> String? { try LuaFixture(globals: ["print": 1]).run(source).text }
        #expect(try run() == run())
    }

    @Test(arguments: [
        "tostring({})", "tostring(type)", "string.format('%s', {})", "('%p'):format({})", "('%p'):format('x')",
        "('%20p%%%s'):format(type, {})", "tostring(coroutine.create(type))", "tostring(setmetatable({}, {}))",
        "tostring(setmetatable({}, { __name = 'mine' }))", "select(2, pcall(error, {})) and tostring(string)",
        "select(2, pcall(string.format, '%d', {}))", "tostring(pairs({}))", "tostring(string.gmatch('', ''))",
    ])
    func noAddressCanBeSeen(expression: String) throws {
        let lua = try LuaFixture()
        let text = try #require(try lua.run("return \(expression)").text)
        #expect(!text.contains("0x"))
    }

    @Test func namesAndTextsOfTheirOwnAreKept() throws {
        let lua = try LuaFixture()
        #expect(try lua.run("return tostring(setmetatable({}, { __name = 'task' }))").text == "task: 1")
        let source = "return ('%s'):format(setmetatable({}, { __tostring = function() return 'spoken' end }))"
        #expect(try lua.run(source).text == "spoken")
        let wrong = "return ('%s'):format(setmetatable({}, { __tostring = function() return {} end }))"
        #expect(lua.error(of: wrong)?.message == "'__tostring' must return a string")
        #expect(try lua.run("return ('%5.1f|%q|%%|%-5s|'):format(1.25, 'p', 'x')").text == "  1.2|\"p\"|%|x    |")
        #expect(lua.error(of: "('%.3p'):format({})")?.message.contains("invalid conversion") == true)
        #expect(
            lua.error(of: "('%d %s'):format(1)")?.message.hasPrefix("bad argument #2 to 'format' (no value") == true
        )
    }
}
