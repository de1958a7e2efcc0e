-- Puts every task of a lead into a list and looks at them afterward.
local late = 0
for _, task in ipairs(duban.tasks:where { lead = "org-30" }:all()) do
  if task.status == "closed" and task.due and task.closed > task.due then late = late + 1 end
end
-- And every unit, which is looked at when the next one has come.
local previous
for unit in duban.units:order_by("task", "code"):each() do
  if previous and previous.task == unit.task and previous.organization == unit.organization then late = late + 1 end
  previous = unit
end
print(late)
