-- expects: memory
-- line: 10

duban.check {
  id = "it",
  run = function(ctx)
    local line = string.rep("x", 1 << 20)
    local lines = {}
    for number = 1, 10000 do lines[number] = line end
    return #table.concat(lines)
  end,
}
