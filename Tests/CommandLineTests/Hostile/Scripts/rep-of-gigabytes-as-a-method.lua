-- expects: memory
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    return #("0123456789abcdef"):rep(1 << 26, ", ")
  end,
}
