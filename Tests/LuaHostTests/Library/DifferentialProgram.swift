/// A Lua program that calls library functions with random arguments and emits a line for each call. It runs in stock
/// Lua and in LuaHost, and must emit the same.
///
/// Its arguments are a seed and a number of calls. Each line begins with the call, so that a difference tells itself.
enum DifferentialProgram {
    static let source = common + texts + lists + control + loop

    /// Random numbers of its own, values, and how they are shown.
    private static let common = #"""
        local seed, count = ...
        local emit = emit or function(line) io.write(line, "\n") end
        local state = math.tointeger(tonumber(seed))

        local function random(n)
          state = (state * 6364136223846793005 + 1442695040888963407)
          return (state >> 33) % n + 1
        end

        local function pick(list) return list[random(#list)] end

        -- Addresses and numbers of tables are none of the two engines' agreement.
        local function plain(value)
          local kind = type(value)
          return (kind == "table" or kind == "function" or kind == "thread") and kind or tostring(value)
        end

        local trace = {}
        local function note(...)
          for i = 1, select("#", ...) do trace[#trace + 1] = plain((select(i, ...))) end
        end

        local function show(value)
          local kind = type(value)
          if kind == "string" then
            if #value > 60 then return #value .. ":" .. value:sub(1, 50):gsub("%c", "?") end
            return (string.format("%q", value):gsub("\n", "n"))
          elseif kind == "number" then
            return (math.type(value) == "float" and "float " or "") .. tostring(value)
          elseif kind == "table" then
            if getmetatable(value) then return "object" end
            local parts = {}
            for i = 0, 12 do parts[#parts + 1] = plain(rawget(value, i)) end
            return "{" .. #value .. ":" .. table.concat(parts, ",") .. "}"
          elseif kind == "nil" or kind == "boolean" then
            return tostring(value)
          end
          return kind
        end

        local function show_all(...)
          local parts = {}
          local n = select("#", ...)
          for i = 1, math.min(n, 20) do parts[i] = show((select(i, ...))) end
          return n .. "(" .. table.concat(parts, ", ") .. ")"
        end

        local letters = { "a", "b", "c", "A", "Z", "1", "9", " ", "_", "%", ".", "-", "[", "]", "(", ")", "\0", "\n", "é" }
        local function text(longest)
          local parts = {}
          for i = 1, random(longest + 1) - 1 do parts[i] = pick(letters) end
          return table.concat(parts)
        end

        local integers = { 0, 1, 2, 3, 4, 5, -1, -2, -3, 7, 100, -100, math.maxinteger, math.mininteger, 1.0, 2^53 }
        local anything = {
          function() return nil end, function() return true end, function() return pick(integers) end,
          function() return text(5) end, function() return {} end, function() return 1.5 end,
          function() return "10" end, function() return type end, function() return {3, 1, 2} end,
          function() return math.huge end, function() return setmetatable({}, {}) end,
        }
        local function value() return pick(anything)() end

        -- Tables that tell what is read and written.
        local function logged(list)
          return setmetatable({}, {
            __len = function() note("len") return #list end,
            __index = function(_, key) note("get", key) return list[key] end,
            __newindex = function(_, key, new) note("set", key) list[key] = new end,
          })
        end


        """#

    private static let texts = #"""
        local items = {
          "a", "b", ".", "%a", "%d", "%s", "%w", "%x", "%p", "%l", "%u", "%c", "%g", "%A", "%S", "%W", "%D", "%z", "%Z",
          "%%", "%.", "[abc]", "[^a]", "[a-c]", "[%w_]", "[]]", "[^]]", "[a-]", "[-a]", "[%a-z]", "[^%s]", "[%]]", "(", ")",
          "()", "(a)", "(.)", "(%w+)", "(.-)", "%1", "%2", "%b()", "%bab", "%b", "%f[%w]", "%f[%W]", "%f[^%z]", "%f", "%f[a",
          "$", "^", "*", "+", "-", "?", "[", "]", "%", "\0", "é", " ",
        }
        local suffixes = { "", "", "", "", "*", "+", "-", "?" }
        local function pattern()
          local parts = { random(5) == 1 and "^" or "" }
          for i = 1, random(5) do parts[#parts + 1] = pick(items) .. pick(suffixes) end
          if random(6) == 1 then parts[#parts + 1] = "$" end
          return table.concat(parts)
        end

        local replacements = {
          function() return pick { "", "x", "%0", "%1", "%2", "%%", "<%0%1>", "%", "%x", "long replacement" } end,
          function() return pick { "", "x", "%0%0", "a%1b" } end,
          function() return { a = "1", b = false, c = 7, [""] = "e", ["1"] = "one" } end,
          function() return setmetatable({}, { __index = function(_, key) note("ask", key) return pick { "y", 5, false } end }) end,
          function() return function(...) note(...) return ... end end,
          function() return function() return {} end end,
          function() return function() error("in the callback") end end,
          function() return function() error({}) end end,
          function() return 42 end,
          value,
        }

        local function collect(...)
          local found = {}
          local n = 0
          for a, b in string.gmatch(...) do
            n = n + 1
            found[#found + 1] = show(a) .. "/" .. show(b)
            if n > 20 then break end
          end
          return table.concat(found, " ")
        end

        local function start() return random(3) == 1 and pick(integers) or nil end

        -- Long enough for a search that skips what no match can begin with.
        local long_calls = {
          function() return string.gsub, "long", (text(9) .. "ab c1"):rep(450), pick(items) .. pick { "", "+", "b", "%1" }, pick { "<%0>", "%1", "" } end,
          function() return string.find, "long", (text(3) .. "ab"):rep(1200) .. text(9), pick(items) .. pick { "", "+", ".$" } end,
          function() return collect, "long", (text(9) .. "ab c1"):rep(450), pick(items) .. pick { "", "+" } end,
        }

        local text_calls = {
          function() return string.find, "find", text(10), pattern(), start(), random(6) == 1 end,
          function() return string.match, "match", text(10), pattern(), start() end,
          function() return collect, "gmatch", text(10), pattern(), start() end,
          function() return string.gsub, "gsub", text(10), pattern(), pick(replacements)(), random(4) == 1 and pick(integers) or nil end,
          function() return string.gsub, "gsub", ("ab "):rep(random(30)), pattern(), pick(replacements)() end,
          function() return string.rep, "rep", text(3), random(12) - 3, random(2) == 1 and text(2) or nil end,
          function() return string.rep, "rep", "x", pick { 0, -1, math.mininteger, 1 << 31 } end,
          function() return string.find, "deep", ("a"):rep(300), pick { "a?", "a*", "a-", "(a", "()" }:rep(190 + random(20)) end,
          function() return string.find, "plain", ("a"):rep(random(90)) .. text(4), ("a"):rep(random(20)) .. text(2), start(), true end,
          function() return string.find, "plain", ("ab"):rep(random(50)) .. text(4), text(3), start(), true end,
        }


        """#

    private static let lists = #"""
        local function list()
          local result = {}
          for i = 1, random(9) - 1 do result[i] = pick { random(20), random(20), random(20) + 0.5, text(2), text(1) } end
          if random(8) == 1 then result[random(5)] = value() end
          return random(3) == 1 and logged(result) or result
        end

        local function numbers(longest)
          local result = {}
          for i = 1, random(longest + 1) - 1 do result[i] = random(30) end
          return result
        end

        local function objects()
          local meta = { __lt = function(a, b) note(a.n, b.n) return a.n < b.n end }
          local result = {}
          for i = 1, random(12) do result[i] = setmetatable({ n = random(9) }, meta) end
          return result
        end

        local comparators = {
          function() return nil end,
          function() return function(a, b) return a < b end end,
          function() return function(a, b) note(a, b) return a > b end end,
          function() return function(a, b) return a % 5 < b % 5 end end,
          function() return function() return true end end,
          function() return function() return false end end,
          function() return function(a, b) return a <= b end end,
          function() return function(a, b) if a == 3 then error("three") end return a < b end end,
          function() local n = 0 return function() n = n + 1 return n % 3 == 0 end end,
        }

        local function sorted(list, comparator)
          table.sort(list, comparator)
          local parts = {}
          for i = 1, #list do parts[i] = show(type(list[i]) == "table" and list[i].n or list[i]) end
          return table.concat(parts, " ")
        end

        local function changed(f)
          return function(list, ...) return list, show_all(f(list, ...)), show(list) end
        end

        local far = { 1, 2, 3, 0, -1, 5, 8, math.maxinteger, math.mininteger, math.maxinteger - 1 }
        local list_calls = {
          function() return sorted, "sort", numbers(20), pick(comparators)() end,
          function() return sorted, "sort", numbers(300), pick(comparators)() end,
          function() return sorted, "sort", list(), pick(comparators)() end,
          function() return sorted, "sort", objects() end,
          function() return sorted, "sort", logged(numbers(8)) end,
          function() return table.concat, "concat", list(), random(2) == 1 and text(2) or nil, start(), start() end,
          function() return changed(table.insert), "insert", list(), random(9) end,
          function() return changed(table.insert), "insert", list(), random(9) - 1, value() end,
          function() return changed(table.remove), "remove", list() end,
          function() return changed(table.remove), "remove", list(), random(9) - 1 end,
          function() return changed(table.move), "move", list(), random(4), random(6), random(6) end,
          function() return changed(table.move), "move", list(), random(4), random(6), random(6), list() end,
          function() return table.move, "move", {}, pick(far), pick { 1, 0 }, pick(far) end,
          function() return table.move, "move", {}, pick { -1, 0, math.mininteger }, math.maxinteger, pick(far) end,
          function() return table.unpack, "unpack", list(), start(), random(3) == 1 and random(9) or nil end,
          function() return table.unpack, "unpack", {}, pick(far), pick { 1, 5, math.maxinteger, 0 } end,
          function() return table.concat, "concat", {}, "", pick { math.maxinteger, 1 }, pick { math.maxinteger, 2, 0 } end,
          function() return table.insert, "lengths", setmetatable({}, { __len = function() return pick { math.maxinteger, "x", -1, 2.0, 1.5 } end }), pick { 1, 2, -1, math.mininteger }, 1 end,
          function() return table.sort, "lengths", setmetatable({}, { __len = function() return pick { 1 << 31, -1, 1, 0 } end }) end,
        }


        """#

    private static let control = #"""
        local errors = {
          function() error("plain") end,
          function() error("level two", 2) end,
          function() error("no level", 0) end,
          function() error({}) end,
          function() error() end,
          function() error(nil) end,
          function() error(5) end,
          function() local x = nil + 1 end,
          function() return #5 end,
          function() string.rep() end,
          function() ("x"):rep({}) end,
          function() local t = setmetatable({}, { __index = function() error("indexed") end }) return t.x end,
        }

        local handlers = {
          function(m) note("handler", type(m)) return m end,
          function() error("in the handler") end,
          function() return 1, 2 end,
          function(m) return type(m) == "string" and m .. "!" or m end,
          plain,
          error,
        }

        -- A random piece of control flow that is `depth` deep at most.
        local function step(depth)
          local kind = depth <= 0 and random(3) or random(13)
          note("step", kind)
          if kind == 1 then return kind, depth
          elseif kind == 2 then return pick(errors)()
          elseif kind == 3 then
            if coroutine.isyieldable() then return "back", coroutine.yield(depth, "out") end
            return "not in a coroutine"
          elseif kind == 4 then return pcall(step, depth - 1)
          elseif kind == 5 then return xpcall(step, pick(handlers), depth - 1)
          elseif kind == 6 then return select("#", step(depth - 1)), step(depth - 1)
          elseif kind == 7 then return coroutine.wrap(step)(depth - 1)
          elseif kind == 8 then
            local co = coroutine.create(step)
            local results = {}
            for i = 1, random(4) do results[i] = show_all(coroutine.resume(co, depth - 1, i)) end
            results[#results + 1] = coroutine.status(co)
            results[#results + 1] = show_all(coroutine.close(co))
            results[#results + 1] = show_all(coroutine.resume(co))
            return table.concat(results, "; ")
          elseif kind == 9 then
            local closing <close> = setmetatable({}, { __close = function(_, e)
              note("close", type(e))
              if random(3) == 1 then pick(errors)() end
            end })
            return step(depth - 1)
          elseif kind == 10 then
            local co
            co = coroutine.create(function()
              local closing <close> = setmetatable({}, { __close = function(_, e)
                note("close", type(e))
                if random(2) == 1 then error("closing") end
              end })
              if random(2) == 1 then coroutine.yield(1) end
              return step(depth - 1)
            end)
            local first = show_all(coroutine.resume(co))
            return first, show_all(coroutine.close(co)), coroutine.status(co), show_all(coroutine.close(co))
          elseif kind == 11 then
            return coroutine.close(coroutine.running())
          elseif kind == 12 then
            local co = coroutine.wrap(function(...) note(...) coroutine.yield(...) return step(depth - 1) end)
            return show_all(co(1, nil, 3)), co(4)
          else
            return pcall(pcall, pick { error, step, coroutine.yield, coroutine.wrap(step), 5 }, depth - 1)
          end
        end

        local named = {
          find = string.find, match = string.match, gmatch = string.gmatch, gsub = string.gsub, rep = string.rep,
          concat = table.concat, insert = table.insert, remove = table.remove, move = table.move, sort = table.sort,
          unpack = table.unpack, pcall = pcall, xpcall = xpcall, resume = coroutine.resume, wrap = coroutine.wrap,
          create = coroutine.create, close = coroutine.close, format = string.format, tostring = tostring,
          load = function(chunk, name) return type(load(chunk, name)) end,
        }
        local names = {}
        for name in pairs(named) do names[#names + 1] = name end
        table.sort(names)

        -- The name that a message gives to a function depends on how it is called.
        local function by_field(name, ...) return named[name](...) end
        local function by_library(name, ...)
          if string[name] then return string[name](...) end
          return named[name](...)
        end
        local function by_method(name, ...)
          local s = "some text"
          if name == "rep" then return s:rep(...) elseif name == "find" then return s:find(...)
          elseif name == "gsub" then return s:gsub(...) elseif name == "match" then return s:match(...)
          elseif name == "gmatch" then return type(s:gmatch(...)) end
          local f = named[name]
          return f(...)
        end
        local function direct(name, ...) return select(2, pcall(named[name], ...)) end

        local control_calls = {
          function() return step, "control", 5 end,
          function() return coroutine.wrap(step), "control", 6 end,
          function()
            local name = pick(names)
            local arguments = {}
            for i = 1, random(5) - 1 do arguments[i] = value() end
            return pick { by_field, by_library, by_method, direct }, "arguments", name, table.unpack(arguments, 1, 4)
          end,
        }


        """#

    private static let loop = #"""
        local kinds = {
          text_calls, text_calls, text_calls, text_calls, list_calls, list_calls, list_calls, list_calls,
          control_calls, control_calls, long_calls,
        }
        for i = 1, math.tointeger(tonumber(count)) do
          trace = {}
          local call = table.pack(pick(pick(kinds))())
          local shown = call[2] .. " " .. show_all(table.unpack(call, 3, call.n))
          local results = show_all(pcall(call[1], table.unpack(call, 3, call.n)))
          local events = table.concat(trace, " ")
          if #events > 400 then events = #events .. events:sub(1, 200) .. events:sub(-200) end
          local line = i .. " " .. shown .. " -> " .. results .. " | " .. events
          emit((line:gsub("(%l+): 0x%x+", "%1"):gsub("(%l+): %d+", "%1"):gsub("[\n\r]", " ")))
        end
        """#
}
