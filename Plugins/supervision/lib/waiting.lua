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

-- What the task of these units waits for, as { task, unit, step, since, days }; nil unless it is open and waits for one
-- of several alone.
local function entry_of(units, ctx)
  for _, step in ipairs(#units > 1 and steps or {}) do
    local unit, since = last_one(units, step)
    if unit then
      local task = duban.tasks:where { code = unit.task, status = rules.open }:first()
      if not task or not task:is_supervised() then return nil end
      return { task = task, unit = unit, step = step.name, since = since, days = ctx.today - since }
    end
  end
end

-- A list of { task, unit, step, since, days }, those that wait longest first.
function waiting.of(ctx)
  -- In the order of their tasks, so that no more than one task's units are kept at a time; withdrawn ones do not count.
  local query = duban.units:where { status = { none_of = { "withdrawn" } } }:order_by("task", "code")
  local list, units = {}, {}
  for unit in query:each() do
    if units[1] and units[1].task ~= unit.task then
      list[#list + 1] = entry_of(units, ctx)
      units = {}
    end
    units[#units + 1] = unit
  end
  list[#list + 1] = entry_of(units, ctx)
  table.sort(list, function(a, b)
    if a.days ~= b.days then return a.days > b.days end
    return a.task.code < b.task.code
  end)
  return list
end

return waiting
