-- expects: runtime
-- message: possible loop
-- line: 10

duban.check {
  id = "it",
  run = function(ctx)
    local metatable = {}
    metatable.__index = setmetatable({}, metatable)
    return metatable.__index.missing
  end,
}
