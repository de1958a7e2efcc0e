-- expects: runtime
-- message: stack overflow

duban.check {
  id = "it",
  run = function(ctx)
    local deep = setmetatable({}, {})
    getmetatable(deep).__tostring = tostring
    return tostring(deep)
  end,
}
