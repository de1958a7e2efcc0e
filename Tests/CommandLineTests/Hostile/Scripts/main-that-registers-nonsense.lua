-- expects: runtime
-- place: load
-- line: 16

local nonsense = {
  1, "text", true, print, {}, { id = {} }, { id = "../x" }, { id = "x", run = 1 }, { id = "x", [1] = 2 },
  { id = "x", run = print, params = { [print] = print } }, { id = "x", run = print, tags = { {} }, severity = {} },
  { id = "x", on = "task" }, { id = "x", on = {}, each = print }, { id = "x", run = print, params = { p = { type = {} } } },
  setmetatable({}, { __index = function() while true do end end }),
  setmetatable({ id = "x" }, { __pairs = error, __len = error }),
}
for _, entry in ipairs(nonsense) do
  pcall(duban.check, entry)
  pcall(duban.report, entry)
end
error("all refused")
