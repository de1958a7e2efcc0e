-- expects: memory
-- timeout: 20s
-- line: 10

duban.check {
  id = "it",
  run = function(ctx)
    local document = duban.document { title = "Long" }
    local text = string.rep("x", 100000)
    while true do document:paragraph(text .. "!") end
  end,
}
