-- expects: runtime
-- message: too long
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    ctx:finding { string.rep("x", 1000000) }
  end,
}
