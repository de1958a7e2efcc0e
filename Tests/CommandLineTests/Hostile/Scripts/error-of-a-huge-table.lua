-- expects: runtime
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    local lines = {}
    for number = 1, 200000 do lines[number] = "line " .. number end
    error(lines)
  end,
}
