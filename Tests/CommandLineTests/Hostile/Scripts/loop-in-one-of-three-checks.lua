-- expects: deadline
-- line: 8

duban.check { id = "a", run = function() end }
duban.check {
  id = "it",
  run = function()
    while true do end
  end,
}
duban.check { id = "z", run = function() end }
