-- expects: passed
-- memory: 256MiB
-- timeout: 10s

duban.check {
  id = "it",
  run = function(ctx)
    print(string.rep("x", 100 << 20))
  end,
}
