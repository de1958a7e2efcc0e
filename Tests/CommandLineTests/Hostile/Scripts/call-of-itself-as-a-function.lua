-- expects: deadline
-- status: killed
-- line: 11

duban.check {
  id = "it",
  run = function(ctx)
    local metatable = {}
    local callable = setmetatable({}, metatable)
    metatable.__call = callable
    callable()
  end,
}
