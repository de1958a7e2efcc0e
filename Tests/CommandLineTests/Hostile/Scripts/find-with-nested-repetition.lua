-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local text = string.rep("a", 40)
    string.find(text, string.rep("a?", 40) .. text)
  end,
}
