-- expects: runtime
-- memory: 256MiB
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    error(string.rep("x", 80 << 20))
  end,
}
