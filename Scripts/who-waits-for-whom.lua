-- Which open tasks wait for one unit only, and for how long?
--
-- A task closes when every unit has passed. This lists the tasks in which all units but one have handed in or passed,
-- so that one call would move them on; and the tasks in which all but one have claimed. A wait counts from the day on
-- which the last of the others did its part.
--
-- Run:  duban script Scripts/who-waits-for-whom.lua [DAYS]
--       DAYS leaves out waits that are shorter.

local least_days = tonumber((...) or 0)
if not least_days then error("DAYS must be a number, such as 3") end

local steps = {
  -- Handing in counts before claiming: a unit that has handed in has claimed as well.
  { done = { submitted = true, passed = true }, date = "submitted",
    word = ctx:say { en = "completion", ["zh-Hans"] = "提交办结" } },
  { done = { claimed = true, in_progress = true, returned = true, submitted = true, passed = true }, date = "claimed",
    word = ctx:say { en = "claim", ["zh-Hans"] = "认领" } },
}

-- The only unit that has not taken a step, and since when the others have; nil if there are more, or none.
local function only_one_missing(units, step)
  local missing, since
  for _, unit in ipairs(units) do
    local date = unit[step.date]
    if not step.done[unit.status] then
      if missing then return nil end
      missing = unit
    elseif date and (not since or date > since) then
      since = date
    end
  end
  if missing and #units > 1 then return missing, since end
end

local rows = {}
for task in duban.tasks:where { status = { "assigned", "claimed", "in_progress", "submitted" } }:each() do
  local units = task.units:all()
  for _, step in ipairs(steps) do
    local unit, since = only_one_missing(units, step)
    local days = unit and ctx.today - (since or task.assigned)
    if unit and days >= least_days then
      rows[#rows + 1] = {
        waits_for = ctx:name(unit, "organization"), step = step.word, days = days, code = task.code,
        title = ctx:name(task), due = task.due,
      }
      break
    end
  end
end
table.sort(rows, function(a, b)
  if a.days ~= b.days then return a.days > b.days end
  return a.code < b.code
end)

local doc = duban.document {
  title = { en = "Who waits for whom", ["zh-Hans"] = "谁在等谁" },
  subtitle = { en = "Open tasks that wait for one unit only", ["zh-Hans"] = "只等一家单位的未办结任务" },
}
doc:table {
  columns = {
    { key = "waits_for", title = { en = "Waits for", ["zh-Hans"] = "等待单位" } },
    { key = "step", title = { en = "Step", ["zh-Hans"] = "环节" } },
    { key = "days", title = { en = "Days", ["zh-Hans"] = "天数" }, type = "integer" },
    { key = "code", title = { en = "Code", ["zh-Hans"] = "编号" } },
    { key = "title", title = { en = "Task", ["zh-Hans"] = "任务" } },
    { key = "due", title = { en = "Due", ["zh-Hans"] = "时限" }, type = "date" },
  },
  rows = rows,
}
return doc
