-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local text = string.rep("a", 100000)
    text:gsub("(a*)(a*)(a*)%1%2%3b", "")
  end,
}
