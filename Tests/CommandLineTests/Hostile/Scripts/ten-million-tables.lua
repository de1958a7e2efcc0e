-- expects: memory
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local kept = {}
    for number = 1, 10000000 do kept[number] = {} end
  end,
}
