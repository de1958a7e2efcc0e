-- expects: runtime
-- message: string slice too long
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    return string.byte(string.rep("x", 4 << 20), 1, -1)
  end,
}
