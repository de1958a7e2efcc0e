-- expects: runtime
-- message: main.lua
-- line: 9

duban.check { id = "a", run = function() Iterate, State, Control = duban.tasks:each() end }
duban.check {
  id = "it",
  run = function()
    for task in Iterate, State, Control do assert(task.code) end
  end,
}
