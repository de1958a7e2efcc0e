-- expects: memory
-- timeout: 60s
-- line: 10

duban.check {
  id = "it",
  run = function(ctx)
    local document = duban.document { title = "Long" }
    local rows = document:table { columns = { "a", "b" } }
    for number = 1, math.maxinteger do rows:row { number, string.rep("x", 10000) .. number } end
  end,
}
