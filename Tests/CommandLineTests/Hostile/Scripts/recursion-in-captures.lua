-- expects: runtime
-- message: too many captures
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    string.find("x", string.rep("(", 1000) .. "x" .. string.rep(")", 1000))
  end,
}
