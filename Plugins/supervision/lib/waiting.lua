-- Tasks of several units that wait for one of them only, and since when.
local rules = require "rules"

local waiting = {}

-- The two things that a task can wait for: that a unit claims, and that it submits.
local steps = {
  { name = "claim", is_done = function(unit) return unit.claimed end },
  { name = "submit", is_done = function(unit) return unit.submitted or unit.passed end },
}

-- The one unit that has not done a step, and the day on which the last other one had; nil unless it is only one.
local function last_one(units, step)
  local missing, since
  for _, unit in ipairs(units) do
    local done = step.is_done(unit)
    if not done then
      if missing then return nil end
      missing = unit
    elseif not since or done.date > since then
      since = done.date
    end
  end
  return missing, since
end

-- The units of every open task of several, by task; withdrawn ones no longer count.
local function units_by_task()
  local by_task, tasks = {}, {}
  for task in duban.tasks:where { status = rules.open }:order_by("code"):each() do
    if task:is_supervised() then
      tasks[#tasks + 1] = task
      by_task[task.code] = {}
    end
  end
  for unit in duban.units:where { status = { none_of = { "withdrawn" } } }:order_by("code"):each() do
    local units = by_task[unit.task]
    if units then units[#units + 1] = unit end
  end
  return tasks, by_task
end

-- A list of { task, unit, step, since, days }, those that wait longest first.
function waiting.of(ctx)
  local list = {}
  local tasks, by_task = units_by_task()
  for _, task in ipairs(tasks) do
    for _, step in ipairs(#by_task[task.code] > 1 and steps or {}) do
      local unit, since = last_one(by_task[task.code], step)
      if unit then
        list[#list + 1] = { task = task, unit = unit, step = step.name, since = since, days = ctx.today - since }
        break
      end
    end
  end
  table.sort(list, function(a, b)
    if a.days ~= b.days then return a.days > b.days end
    return a.task.code < b.task.code
  end)
  return list
end

return waiting
