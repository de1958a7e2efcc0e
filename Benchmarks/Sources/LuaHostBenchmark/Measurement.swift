/// One thing to measure: a Lua loop that runs in both hosts.
struct Measurement {
    /// What the table of results calls it.
    let name: String
    /// Lua text that returns function(record, add, size, count).
    let source: String
    /// The most that LuaHost may take, as a multiple of the plain C host.
    let goal: Double
    /// How many passes the loop makes.
    let count: Int64

    init(name: String, source: String, goal: Double, count: Int64 = 2_000_000) {
        self.name = name
        self.source = source
        self.goal = goal
        self.count = count
    }

    static let all = host + language + library

    /// What goes between Lua and the host.
    private static let host = [
        Measurement(name: "field, integer", source: loop("sum = sum + record.points"), goal: 1.2),
        Measurement(name: "field, string", source: loop("if record.title == '' then sum = sum + 1 end"), goal: 1.2),
        Measurement(name: "host call, two integers", source: loop("sum = add(sum, 1)"), goal: 1.5),
        Measurement(name: "host call, one string", source: loop("sum = sum + size('some words')"), goal: 1.5),
    ]

    /// Plain code, in which LuaHost has no part.
    static let language = [
        Measurement(name: "call of a function", source: loop("sum = one(sum)"), goal: 1.05),
        Measurement(name: "fib(20)", source: loop("sum = fib(20)"), goal: 1.05, count: 200),
        Measurement(name: "loop over a table", source: loop("list[index & 255] = sum"), goal: 1.05),
    ]

    /// The functions that LuaHost replaces.
    private static let library = [
        Measurement(name: "find, plain", source: loop("sum = text:find('tempor', 1, true)"), goal: 1.1),
        Measurement(name: "match with captures", source: loop("sum = #line:match('(%d+)%-(%d+)')"), goal: 1.1),
        Measurement(
            name: "gmatch of words, 1 MB",
            source: loop("for _ in long:gmatch('%a+') do end"),
            goal: 1.1,
            count: 4
        ),
        Measurement(name: "gsub of a text, 1 MB", source: loop("long:gsub('dolor', 'color')"), goal: 1.1, count: 10),
        Measurement(name: "gsub of a class, 1 MB", source: loop("long:gsub('[aeiou]', '*')"), goal: 1.1, count: 4),
        Measurement(name: "gsub with a function, 1 MB", source: loop("long:gsub('%w+', words)"), goal: 1.1, count: 2),
        Measurement(name: "rep of 10 bytes, 100 times", source: loop("sum = #('ten bytes.'):rep(100)"), goal: 1.1),
        Measurement(name: "concat of 1000", source: loop("table.concat(texts, ', ')"), goal: 1.1, count: 2000),
        Measurement(name: "insert and remove at the end", source: loop("insert(list, index) remove(list)"), goal: 1.1),
        Measurement(name: "move of 1000", source: loop("table.move(texts, 1, 1000, 2, {})"), goal: 1.1, count: 2000),
        Measurement(name: "unpack of 10", source: loop("sum = select('#', unpack(list, 1, 10))"), goal: 1.1),
        Measurement(name: "sort of 1e6 numbers", source: loop("table.sort(numbers())"), goal: 1.1, count: 1),
        Measurement(name: "sort with a comparator, 1e5", source: loop("table.sort(some(), more)"), goal: 1.1, count: 1),
        Measurement(name: "pcall", source: loop("pcall(one, index)"), goal: 1.1),
        Measurement(name: "resume and yield", source: loop("resume(thread)"), goal: 1.2),
    ]

    private static func loop(_ body: String) -> String {
        """
        local function one(n) return n + 1 end
        local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
        local list, texts = {}, {}
        for i = 1, 1001 do texts[i] = 'text ' .. i end
        for i = 1, 255 do list[i] = i end
        local line = 'assigned on 2023-03-27 to the county'
        local text = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor. '
        local long = text:rep((1 << 20) // #text)
        local insert, remove, unpack, resume = table.insert, table.remove, table.unpack, coroutine.resume
        local function random(count)
            local state, result = 42, {}
            for i = 1, count do
                state = (state * 1103515245 + 12345) & 0x7fffffff
                result[i] = state
            end
            return result
        end
        local function numbers() return random(1000000) end
        local function some() return random(100000) end
        local function more(a, b) return a > b end
        local function words(word) if #word > 5 then return 'long' end end
        local thread = coroutine.create(function() while true do coroutine.yield() end end)
        return function(record, add, size, count)
            local sum = 0
            for index = 1, count do \(body) end
            return sum
        end
        """
    }
}
