-- expects: memory
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local text = string.rep("a", 1 << 20)
    return #text:gsub("a", text)
  end,
}
