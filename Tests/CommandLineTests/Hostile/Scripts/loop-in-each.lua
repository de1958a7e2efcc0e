-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  on = "task",
  each = function()
    while true do end
  end,
}
