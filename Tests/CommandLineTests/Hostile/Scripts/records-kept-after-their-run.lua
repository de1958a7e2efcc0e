-- expects: runtime
-- message: main.lua
-- line: 10

Kept = {}
duban.check { id = "a", on = "task", each = function(task) Kept[#Kept + 1] = task end }
duban.check {
  id = "it",
  run = function()
    return Kept[1].title
  end,
}
