import LuaHost
import Testing

@Suite struct SandboxTests {
    @Test(arguments: ["io", "os", "package", "debug", "require", "dofile", "loadfile", "warn", "print"])
    func whatIsNotAllowedIsAbsent(name: String) throws {
        let lua = try LuaFixture()
        #expect(try lua.run("return rawget(_G, '\(name)')").isNil)
    }

    @Test func onlyTheAllowedNamesAreThere() throws {
        let lua = try LuaFixture()
        let expected = [
            "_G", "_VERSION", "assert", "collectgarbage", "coroutine", "error", "getmetatable", "ipairs", "load",
            "math", "next", "pairs", "pcall", "rawequal", "rawget", "rawlen", "rawset", "select", "setmetatable",
            "string", "table", "tonumber", "tostring", "type", "utf8", "xpcall",
        ]
        #expect(try lua.environment.names() == expected)
        #expect(try lua.run("return string.dump").isNil)
        #expect(try lua.run("return ('').dump").isNil)
    }

    @Test(arguments: [
        "string.rep = nil", "string.new = 1", "math.pi = 3", "rawset(string, 'rep', 1)", "table.insert(table, 1)",
        "setmetatable(string, {})", "('').rep = 1", "coroutine.wrap = 1", "utf8.char = 1",
        "for name in pairs(string) do string[name] = 1 end", "setmetatable('', {})", "setmetatable(_G, nil)",
        "setmetatable({}, { __gc = function() end })", "collectgarbage('stop')",
    ])
    func changesToWhatIsSharedAreRefused(source: String) throws {
        let lua = try LuaFixture()
        #expect(lua.error(of: source)?.kind == .runtime)
        #expect(try lua.run("return ('ab'):rep(2) .. string.rep('c', 2)").text == "ababcc")
    }

    @Test func metatablesOfTheHostAreHidden() throws {
        let lua = try LuaFixture()
        #expect(try lua.run("return getmetatable('')").text == "string")
        #expect(try lua.run("return getmetatable(string)").text == "library")
        #expect(try lua.run("return getmetatable(_G)").text == "environment")
    }

    @Test func librariesCanBeListedWithoutGivingThemAway() throws {
        let lua = try LuaFixture()
        let names = try lua.run("local n = 0 for k, v in pairs(string) do n = n + 1 end return n")
        #expect(names.integer == 16)
        #expect(try lua.run("local _, copy = pairs(string) copy.rep = nil return string.rep('x', 3)").text == "xxx")
        let listed = "local t = {} for name in pairs(table) do t[#t + 1] = name end return table.concat(t, ' ')"
        #expect(try lua.run(listed).text == "concat insert move pack remove sort unpack")
        #expect(try lua.run("return next(string)").isNil)
    }

    @Test func loadTakesTextAndStaysInTheEnvironment() throws {
        let lua = try LuaFixture()
        #expect(try lua.run("x = 5 return load('return x')()").integer == 5)
        #expect(try lua.run("return load('return x', 'c', 't', { x = 6 })()").integer == 6)
        #expect(try lua.run("return load('return _G ~= nil')()").boolean == true)
        #expect(try lua.run("local f, e = load('\\27Lua') return e").text?.contains("binary") == true)
        #expect(try lua.run("local f, e = load('return 1', 'c', 'b') return e").text == "load takes text only")
        #expect(
            try lua.run("local i = 0 return load(function() i = i + 1 return ({'return ', '7'})[i] end)()").integer == 7
        )
    }

    @Test func bytecodeIsRefusedFromTheHostToo() throws {
        let lua = try LuaFixture()
        #expect(throws: LuaError.self) {
            try lua.lua.load([0x1B, 0x4C, 0x75, 0x61], chunkName: "=b", environment: lua.environment)
        }
    }

    @Test func aLineForTheShellIsSkipped() throws {
        let lua = try LuaFixture()
        #expect(lua.error(of: "#!/usr/bin/env duban\nerror('x')")?.line == 2)
    }

    @Test func misspeltGlobalsAreErrorsThatSuggest() throws {
        let lua = try LuaFixture(globals: ["duban": 1])
        let error = try #require(lua.error(of: "local a\nreturn dubn"))
        #expect(error.message == "undefined global 'dubn'; did you mean 'duban'?")
        #expect(error.line == 2)
        #expect(lua.error(of: "return somethingElseEntirely")?.message == "undefined global 'somethingElseEntirely'")
        #expect(try lua.run("counter = 1 counter = counter + 1 return counter").integer == 2)
    }

    @Test func laxEnvironmentsGiveNil() throws {
        let lua = try LuaInterpreter()
        let environment = try lua.makeEnvironment(options: LuaEnvironmentOptions(strictGlobals: false))
        #expect(try lua.load("return nothing", chunkName: "=c", environment: environment).callForValue().isNil)
    }

    @Test func environmentsDoNotSeeEachOther() throws {
        let lua = try LuaFixture()
        try lua.run("shared = 1 pairs = nil")
        let other = try lua.lua.makeEnvironment()
        let chunk = try lua.lua.load("return rawget(_G, 'shared'), type(pairs)", chunkName: "=o", environment: other)
        let results = try chunk.call()
        #expect(results[0].isNil)
        #expect(results[1].text == "function")
    }

    @Test func randomNumbersDependOnTheSeedOnly() throws {
        let lua = try LuaInterpreter()
        func draw(_ seed: Int64) throws -> Int64? {
            let environment = try lua.makeEnvironment(options: LuaEnvironmentOptions(randomSeed: seed))
            let chunk = try lua.load("return math.random(1 << 40)", chunkName: "=r", environment: environment)
            return try chunk.callForValue().integer
        }
        #expect(try draw(1) == draw(1))
        #expect(try draw(1) != draw(2))
    }
}
