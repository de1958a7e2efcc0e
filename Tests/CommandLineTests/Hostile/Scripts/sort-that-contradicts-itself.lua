-- expects: runtime
-- message: invalid order function for sorting
-- line: 10

duban.check {
  id = "it",
  run = function(ctx)
    local list = {}
    for number = 1, 1000 do list[number] = number end
    table.sort(list, function() return true end)
  end,
}
