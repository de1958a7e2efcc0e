-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    for _ in string.gmatch(string.rep("a", 100000), "a*a*a*a*a*b") do end
  end,
}
