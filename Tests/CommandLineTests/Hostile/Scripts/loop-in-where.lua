-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  on = "task",
  where = function()
    while true do end
  end,
  each = function() end,
}
