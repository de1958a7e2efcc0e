-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    string.match(string.rep("a", 100000), ".-.-.-.-.-b")
  end,
}
