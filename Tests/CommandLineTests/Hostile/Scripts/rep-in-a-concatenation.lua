-- expects: memory
-- line: 8-11

duban.check {
  id = "it",
  run = function(ctx)
    local growing = setmetatable({}, {
      __concat = function(_, text) return string.rep(text, 100) end,
    })
    local text = "0123456789"
    for _ = 1, 4 do text = growing .. text end
  end,
}
