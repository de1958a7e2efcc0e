/// What tests of plugins are written with, in Lua: `describe`, `it`, `expect`, `fixture`.
enum TestLibrary {
    static let chunkName = "=the test library"

    /// Run with the host's functions in `host`, before a file of tests. Errors name the line of the test: each function
    /// of the library raises at the level of its caller.
    static let source = #"""
        local host = ...
        local groups, before = {}, {}
        local is_chinese = host.language == "zh-Hans"

        -- What reads in the language of the run.
        local function say(english, chinese) return is_chinese and chinese or english end

        local function show(value, depth)
          depth = depth or 0
          if type(value) == "string" then return string.format("%q", value) end
          if type(value) ~= "table" then return tostring(value) end
          if depth > 4 then return "{ … }" end
          local parts, seen = {}, {}
          for index, part in ipairs(value) do
            seen[index] = true
            parts[#parts + 1] = show(part, depth + 1)
          end
          for key, part in pairs(value) do
            if not seen[key] then
              local name = type(key) == "string" and key or "[" .. show(key, depth + 1) .. "]"
              parts[#parts + 1] = name .. " = " .. show(part, depth + 1)
            end
          end
          if #parts == 0 then return "{}" end
          return "{ " .. table.concat(parts, ", ") .. " }"
        end

        local function same(one, other)
          if type(one) ~= "table" or type(other) ~= "table" then return one == other end
          for key, value in pairs(one) do
            if not same(value, other[key]) then return false end
          end
          for key in pairs(other) do
            if one[key] == nil then return false end
          end
          return true
        end

        local matchers = {}

        local function matcher(name, test, sentence)
          matchers[name] = function(self, expected)
            local value = rawget(self, "value")
            local holds = test(value, expected)
            if holds == self.negated then
              local verb = self.negated and say("expected not to ", "不应") or say("expected to ", "应")
              error(verb .. sentence(expected) .. say(", got ", "，得到的是 ") .. show(value), self.negated and 3 or 2)
            end
          end
        end

        matcher("equals", same, function(expected) return say("equal ", "等于 ") .. show(expected) end)
        matcher("is_true", function(value) return value == true end, function() return say("be true", "为 true") end)
        matcher("is_false", function(value) return value == false end, function() return say("be false", "为 false") end)
        matcher("is_nil", function(value) return value == nil end, function() return say("be nil", "为 nil") end)
        matcher("is_empty", function(value) return next(value) == nil end, function() return say("be empty", "为空") end)
        matcher("has_length", function(value, count) return #value == count end, function(count)
          return say("have length ", "具有长度 ") .. tostring(count)
        end)
        matcher("is_at_least", function(value, bound) return value >= bound end, function(bound)
          return say("be at least ", "大于或等于 ") .. tostring(bound)
        end)
        matcher("is_at_most", function(value, bound) return value <= bound end, function(bound)
          return say("be at most ", "小于或等于 ") .. tostring(bound)
        end)
        matcher("contains", function(value, part)
          if type(value) == "string" then return string.find(value, part, 1, true) ~= nil end
          for _, element in pairs(value) do
            if same(element, part) then return true end
          end
          return false
        end, function(part) return say("contain ", "包含 ") .. show(part) end)

        local negated = {}
        for name, method in pairs(matchers) do
          -- Not a tail call, which would leave this function out of the levels of errors.
          negated[name] = function(self, ...) method({ value = rawget(self, "value"), negated = true }, ...) end
        end

        function matchers.fails_with(self, text)
          local call = rawget(self, "value")
          if type(call) ~= "function" then
            error(say("fails_with needs a function: ", "fails_with 需要函数：") .. "expect(function() … end)", 2)
          end
          local worked, message = pcall(call)
          local wanted = say("expected to fail with ", "应失败并提示 ") .. show(text)
          if worked then error(wanted .. say(", but it did not fail", "，但没有失败"), 2) end
          if not string.find(tostring(message), text, 1, true) then
            error(wanted .. say(", but failed with ", "，但提示的是 ") .. show(tostring(message)), 2)
          end
        end

        function matchers.matches_golden(self, name)
          local value = rawget(self, "value")
          local text = type(value) == "table" and value.text or value
          if type(text) ~= "string" then
            error(say("matches_golden needs a document or a text", "matches_golden 需要文档或文字"), 2)
          end
          local difference = host.golden(name, text)
          if difference then error(difference, 2) end
        end

        local function unknown(kind, known)
          return function(_, key)
            local names = {}
            for name in pairs(known) do names[#names + 1] = name end
            table.sort(names)
            local list = table.concat(names, ", ")
            error(
              say(
                kind .. " has no '" .. tostring(key) .. "' (it has: " .. list .. ")",
                kind .. " 没有“" .. tostring(key) .. "”（有：" .. list .. "）"
              ),
              2
            )
          end
        end
        setmetatable(matchers, { __index = unknown("expect", matchers) })

        setmetatable(negated, { __index = unknown("expect … not_to", negated) })

        local workspace = {}
        local workspaces = { __index = workspace }
        setmetatable(workspace, { __index = unknown(say("a fixture", "fixture"), workspace) })

        -- What the host refuses is told of at the line of the test.
        local function ask(level, call, ...)
          local worked, result = pcall(call, ...)
          if worked then return result end
          local message = string.gsub(tostring(result), "^the test library:%d+: ", "")
          error(message, level + 1)
        end

        local function run(kind)
          return function(self, id, params, options)
            local result = ask(2, host.run, self.name, kind, id, params or {}, options or {})
            return result
          end
        end
        workspace.report = run("report")
        workspace.command = run("command")
        workspace.export = run("exporter")
        workspace.hook = run("hook")
        function workspace.check(self, id, options)
          local result = ask(2, host.run, self.name, "check", id, {}, options or {})
          return result
        end
        function workspace.value(self, field, code, options)
          local result = ask(2, host.run, self.name, "field", field, { code = code }, options or {})
          return result
        end
        function workspace.import(self, id, text, params)
          local result = ask(2, host.run, self.name, "importer", id, params or {}, { text = text })
          return result
        end

        local function named(name, body, what)
          if type(name) ~= "string" or type(body) ~= "function" then
            local needs = say(" needs a name and a function: ", " 需要名称和函数：")
            error(what .. needs .. what .. "(\"…\", function() … end)", 3)
          end
        end

        local function it(name, body)
          local path = {}
          for index, group in ipairs(groups) do path[index] = group end
          path[#path + 1] = name
          if not host.begin(path) then return end
          local worked, message = pcall(function()
            for _, prepare in ipairs(before) do prepare() end
            body()
          end)
          local told = string.gsub(tostring(message), "^the test library:%d+: ", "")
          host.finish(worked, not worked and told or nil)
        end

        local function contains(codes, code)
          for _, known in ipairs(codes) do
            if known == code then return true end
          end
          return false
        end

        return {
          describe = function(name, body)
            named(name, body, "describe")
            groups[#groups + 1] = name
            local count = #before
            body()
            for index = #before, count + 1, -1 do before[index] = nil end
            groups[#groups] = nil
          end,
          before_each = function(body) before[#before + 1] = body end,
          it = function(name, body)
            named(name, body, "it")
            it(name, body)
          end,
          finds_until_mended = function(amiss, mended, found)
            if type(amiss) ~= "string" or type(mended) ~= "string" or type(found) ~= "table" then
              local needs = say(" needs two fixtures and what checks find: ", " 需要两份测试数据，以及各检查应发现的记录：")
              error("finds_until_mended" .. needs
                .. "finds_until_mended(\"amiss\", \"mended\", { check = \"T-1\" })", 2)
            end
            local checks = {}
            for check in pairs(found) do checks[#checks + 1] = check end
            table.sort(checks)
            for _, check in ipairs(checks) do
              local code = found[check]
              it("finds " .. check .. " until it is mended", function()
                local codes = host.run(host.fixture(amiss), "check", check, {}, {}).codes
                if not contains(codes, code) then
                  error(
                    say(
                      check .. " does not find " .. code .. " in '" .. amiss .. "', but " .. show(codes),
                      check .. " 在“" .. amiss .. "”中没有发现 " .. code .. "，发现的是 " .. show(codes)
                    ),
                    0
                  )
                end
                codes = host.run(host.fixture(mended), "check", check, {}, {}).codes
                if contains(codes, code) then
                  error(
                    say(
                      check .. " still finds " .. code .. " in '" .. mended .. "'",
                      check .. " 在“" .. mended .. "”中仍发现 " .. code
                    ),
                    0
                  )
                end
              end)
            end
          end,
          expect = function(value)
            local expectation = setmetatable({ value = value, negated = false }, { __index = matchers })
            expectation.not_to = setmetatable({ value = value }, { __index = negated })
            return expectation
          end,
          fixture = function(name)
            local known = ask(2, host.fixture, name)
            return setmetatable({ name = known }, workspaces)
          end,
        }
        """#
}
