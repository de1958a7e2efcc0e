-- expects: memory
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local kept = {}
    for number = 1, 100 do kept[string.rep("k", 25 << 20) .. number] = true end
  end,
}
