-- expects: runtime
-- message: stack overflow

duban.check {
  id = "it",
  run = function(ctx)
    local deep = setmetatable({}, { __index = function(self, key) return self[key .. "x"] end })
    return deep.x
  end,
}
