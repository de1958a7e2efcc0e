import LuaHost

/// One run of a script that uses most of LuaHost, in which a request for memory fails.
struct FaultyRun {
    /// What the run ended with; nil when it ended well all the same.
    let error: LuaError?
    /// How many requests for memory the run made.
    let allocations: Int

    private final class Token {}

    private static let script = """
        local seen = {}
        for i = 1, 20 do seen[#seen + 1] = token() end
        local text = table.concat({ 'a', 'b', tostring(text), ('xyz '):rep(40) }, ', ')
        local found = {}
        for word in text:gmatch('%a+') do found[word] = (found[word] or 0) + 1 end
        local numbers = { 3, 1, 2 }
        table.sort(numbers, function(a, b) return a > b end)
        local replaced = text:gsub('%a', function(c) return c .. c end)
        local co = coroutine.wrap(function()
          local ok, e = pcall(fail, 'in a coroutine')
          coroutine.yield(e)
          ok, e = xpcall(fail, function(m) return { message = m } end, 'again')
          return e.message
        end)
        local first, second = co(), co()
        local chunk = assert(load('local a = ... return function() return a .. a end'))
        local names = {}
        for name in pairs(found) do names[#names + 1] = name end
        for i = 1, 5 do apply(function() return token(), i end) end
        return { first, second, chunk('x')(), #replaced, numbers, names, string.format('%s %5d', text, 7) }
        """

    init(failingAt n: Int) throws {
        let lua = try LuaFixture(globals: ["text": "some text"])
        try Self.defineFunctions(in: lua)
        let before = lua.lua.allocationCount
        lua.lua.failAllocation(after: n)
        do throws(LuaError) {
            _ = try lua.run(Self.script).data()
            error = nil
        } catch {
            self.error = error
        }
        lua.lua.failAllocation(after: 0)
        allocations = lua.lua.allocationCount - before
        // Whatever has failed, the interpreter works.
        guard try lua.run("return #tostring({}) + select('#', 1, 2)").integer != nil else {
            throw LuaError(.runtime, "the interpreter is broken")
        }
    }

    private static func defineFunctions(in lua: LuaFixture) throws {
        let type = try lua.lua.defineObjectType("token", for: Token.self)
        try lua.define("token") { call in
            try call.push(Token(), type)
            return 1
        }
        try lua.define("fail") { call in
            throw LuaError(.runtime, "failed \(try call.string(1))")
        }
        try lua.define("apply") { call in
            let values = try call.function(1).call()
            _ = try call.makeFunction(name: "unused") { _ in 0 }
            try call.push(call.makeTable(list: values, fields: ["key": type.value(Token())]))
            return 1
        }
    }

    /// A stack that cannot grow is reported as overflowing, and what the script itself catches becomes a text or a nil
    /// in its hands.
    static func isExpected(_ error: LuaError) -> Bool {
        error.kind == .memory || error.message.contains("stack overflow") || error.message.contains("memory")
            || error.message.contains("a nil value")
    }
}
