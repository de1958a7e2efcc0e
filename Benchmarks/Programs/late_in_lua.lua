-- Goes over every task in Lua.
local late = 0
for task in duban.tasks:each() do
  if task.closed and task.due and task.closed > task.due then late = late + 1 end
end
print(late)
