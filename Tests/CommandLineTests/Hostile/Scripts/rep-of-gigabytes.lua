-- expects: memory
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    return #string.rep("x", 1 << 30)
  end,
}
