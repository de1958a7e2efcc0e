-- expects: runtime
-- message: resulting string too large
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    return string.rep("xx", math.maxinteger)
  end,
}
