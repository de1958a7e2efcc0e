-- expects: runtime
-- message: pattern too complex
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    string.find(string.rep("x", 300000), string.rep("x?", 300000) .. "y")
  end,
}
