-- expects: memory
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local text = string.rep("a", 16 << 20)
    return #string.format(string.rep("%s", 8), text, text, text, text, text, text, text, text)
  end,
}
