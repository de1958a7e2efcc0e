extension EndlessScript {
    /// The language, and the functions that could catch an error.
    static let language = [
        EndlessScript("a loop", line: 2, "local i = 0\nwhile true do i = i + 1 end"),
        EndlessScript("a loop of nothing", line: 1, "while true do end"),
        EndlessScript("a numeric loop", line: 1, "for i = 1, math.maxinteger do end"),
        EndlessScript("goto", line: 2, "::again::\ngoto again"),
        EndlessScript("calls", line: nil, "local function f() return f() end\nf()"),
        EndlessScript("a coroutine", line: 2, "coroutine.wrap(function()\n  while true do end\nend)()"),
        EndlessScript(
            "coroutines in a loop",
            line: nil,
            "while true do coroutine.resume(coroutine.create(function() while true do end end)) end"
        ),
        EndlessScript(
            "a coroutine that yields",
            line: nil,
            "local next = coroutine.wrap(function() while true do coroutine.yield() end end)\nwhile true do next() end"
        ),
        EndlessScript(
            "nested coroutines",
            line: 3,
            """
            local function nest(n)
              if n > 0 then return coroutine.wrap(nest)(n - 1) end
              while true do end
            end
            nest(50)
            """
        ),
        EndlessScript("pcall in a loop", line: nil, "while true do pcall(function() while true do end end) end"),
        EndlessScript("pcall of pcall", line: 1, "while true do pcall(pcall, pcall, error) end"),
        EndlessScript("pcall of a C function", line: 1, "while true do pcall(error) end"),
        EndlessScript(
            "pcall in a coroutine",
            line: nil,
            "local f = coroutine.wrap(function() while true do pcall(function() while true do end end) end end)\nf()"
        ),
        EndlessScript(
            "pcall around a yield",
            line: nil,
            """
            local f = coroutine.wrap(function()
              while true do pcall(function() coroutine.yield() while true do end end) end
            end)
            while true do f() end
            """
        ),
        EndlessScript(
            "xpcall's handler",
            line: 2,
            "xpcall(error, function()\n  while true do end\nend)"
        ),
        EndlessScript(
            "xpcall's handler of the deadline",
            line: 1,
            "xpcall(function() while true do end end, function()\n  while true do end\nend)"
        ),
        EndlessScript(
            "__close after an error",
            line: 1,
            """
            local loop = function() while true do end end
            pcall(function() local x <close> = setmetatable({}, { __close = loop }) error('x') end)
            """
        ),
        EndlessScript(
            "__close after the deadline",
            line: 2,
            """
            local x <close> = setmetatable({}, { __close = function() while true do end end })
            while true do end
            """
        ),
        EndlessScript(
            "__close of a coroutine",
            line: 2,
            """
            local co = coroutine.create(function()
              local x <close> = setmetatable({}, { __close = function() while true do end end })
              coroutine.yield()
            end)
            coroutine.resume(co)
            coroutine.close(co)
            """
        ),
        EndlessScript(
            "__close of a coroutine after the deadline",
            line: 3,
            """
            local co = coroutine.wrap(function()
              local x <close> = setmetatable({}, { __close = function() while true do end end })
              while true do end
            end)
            co()
            """
        ),
        EndlessScript(
            "closing in a handler",
            line: nil,
            """
            local function f() while true do end end
            while true do
              xpcall(f, function() local co = coroutine.create(f) coroutine.resume(co) coroutine.close(co) end)
            end
            """
        ),
        EndlessScript(
            "__index",
            line: 1,
            "local t = setmetatable({}, { __index = function() while true do end end })\nreturn t.x"
        ),
        EndlessScript(
            "__eq and __lt",
            line: 1,
            "local m = {} m.__lt = function() while true do end end\nreturn setmetatable({}, m) < setmetatable({}, m)"
        ),
        EndlessScript(
            "a concatenation",
            line: 1,
            "local t = setmetatable({}, { __concat = function() while true do end end })\nreturn t .. 'x'"
        ),
        EndlessScript("load's reader", line: 1, "while true do load(function() while true do end end) end"),
        EndlessScript("load in a loop", line: 1, "while true do load('return 1 +') end"),
        EndlessScript(
            "__tostring",
            line: 1,
            "local t = setmetatable({}, { __tostring = function() while true do end end })\ntostring(t)"
        ),
        EndlessScript(
            "__pairs",
            line: 1,
            "local t = setmetatable({}, { __pairs = function() while true do end end })\nfor _ in pairs(t) do end"
        ),
    ]
}
