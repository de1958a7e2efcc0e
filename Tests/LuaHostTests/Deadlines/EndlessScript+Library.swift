extension EndlessScript {
    /// The functions of the library in which no hook fires.
    static let library =
        patterns + lists + [
            EndlessScript("rep of nothing", line: 1, "while true do string.rep('', 1 << 62) end"),
            EndlessScript("rep in pcall", line: 1, "while true do pcall(string.rep, 'x', 1 << 62) end"),
            EndlessScript(
                "pairs of a large table",
                line: 3,
                "local t = {}\nfor i = 1, 5000 do t['key' .. i] = i end\nwhile true do pairs(t) end"
            ),
            EndlessScript(
                "a text that is long to compile",
                line: 2,
                "local text = ('x=1;'):rep(1 << 20)\nwhile true do load(text) end"
            ),
        ]

    private static let patterns = [
        EndlessScript("find", line: 2, "local s = ('a'):rep(5000)\nreturn s:find(('.-'):rep(20) .. 'b')"),
        EndlessScript("match", line: 1, "return ('a'):rep(5000):match(('a*'):rep(50) .. 'b')"),
        EndlessScript("match of a set", line: 1, "return ('a'):rep(5000):match(('[a-c]*'):rep(50) .. 'b')"),
        EndlessScript("match of captures", line: 1, "return ('a'):rep(5000):match(('(a-)'):rep(20) .. '%1b')"),
        EndlessScript(
            "gmatch",
            line: 1,
            "for _ in ('a'):rep(5000):gmatch(('a?'):rep(190) .. ('a'):rep(190) .. 'b') do end"
        ),
        EndlessScript("gsub", line: 1, "return ('x'):rep(5000):gsub(('x-'):rep(20) .. 'y', '')"),
        EndlessScript("gsub of brackets", line: 2, "local s = ('('):rep(1 << 20)\nreturn s:gsub('%b()', '')"),
        EndlessScript("gsub's callback", line: 2, "return ('abc'):gsub('.', function()\n  while true do end\nend)"),
        EndlessScript(
            "gsub's table",
            line: 1,
            "local t = setmetatable({}, { __index = function() while true do end end })\nreturn ('abc'):gsub('.', t)"
        ),
        EndlessScript(
            "patterns in pcall",
            line: 1,
            "while true do pcall(string.find, ('a'):rep(99), ('a-'):rep(20) .. 'b') end"
        ),
    ]

    private static let lists = [
        EndlessScript("move", line: 1, "table.move({}, 1, 1 << 52, 2)"),
        EndlessScript("move downwards", line: 1, "table.move({}, 2, 1 << 52, 1, {})"),
        EndlessScript(
            "insert with a false length",
            line: 2,
            endlessList(length: "1 << 60") + "table.insert(t, 1, 'x')"
        ),
        EndlessScript("remove with a false length", line: 2, endlessList(length: "1 << 60") + "table.remove(t, 1)"),
        EndlessScript("concat with a false length", line: 2, endlessList(length: "1 << 60") + "table.concat(t)"),
        EndlessScript("concat up to anywhere", line: 2, endlessList(length: "0") + "table.concat(t, '', 1, 1 << 60)"),
        EndlessScript("sort with a false length", line: 2, endlessList(length: "(1 << 31) - 2") + "table.sort(t)"),
        EndlessScript("unpack in a loop", line: 2, endlessList(length: "900000") + "while true do table.unpack(t) end"),
        EndlessScript("sort's comparator", line: 2, "table.sort({ 2, 1 }, function()\n  while true do end\nend)"),
        EndlessScript(
            "__lt of sort",
            line: 1,
            "local m = { __lt = function() while true do end end }\ntable.sort({ setmetatable({}, m), setmetatable({}, m) })"
        ),
        EndlessScript(
            "__len",
            line: 1,
            "local t = setmetatable({}, { __len = function() while true do end end })\ntable.insert(t, 1)"
        ),
    ]

    /// A list with the same text everywhere, without a function in Lua that a hook could end.
    private static func endlessList(length: String) -> String {
        "local t = setmetatable({}, { __len = load('return \(length)'), __index = tostring, __newindex = type })\n"
    }
}
