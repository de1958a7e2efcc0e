-- How a week's assignments were completed: counts by lead department, and their sum.
--
--   due                       the due day has come, or the task has been closed already
--   late, overdue             closed after the due time; still open although the due time has passed
--   unclaimed, no feedback    see rules.lua; both are counted among open tasks only
local assignments = require "assignments"
local rules = require "rules"

local completion = {}

local function new_row(lead)
  return { lead = lead, assigned = 0, due = 0, on_time = 0, late = 0, overdue = 0, unclaimed = 0, silent = 0 }
end

local function count(row, task, ctx)
  local function add(column) row[column] = row[column] + 1 end
  local is_closed = task.status == "closed"
  add "assigned"
  if is_closed or (task.due and task.due <= ctx.today) then add "due" end
  if is_closed then
    add(task:is_late() and "late" or "on_time")
    return
  end
  if task:is_overdue() then add "overdue" end
  if rules.is_unclaimed(task, ctx) then add "unclaimed" end
  if rules.has_no_feedback(task) then add "silent" end
end

local lights = {
  overdue = { "red", { en = "overdue", ["zh-Hans"] = "逾期" } },
  watch = { "yellow", { en = "watch", ["zh-Hans"] = "关注" } },
  well = { "green", { en = "well", ["zh-Hans"] = "正常" } },
}

local function light(row)
  if row.overdue > 0 then return lights.overdue end
  return row.late + row.unclaimed + row.silent > 0 and lights.watch or lights.well
end

-- Whether one department stands before another: the one with more trouble first.
local function is_worse(a, b)
  for _, column in ipairs { "overdue", "late", "unclaimed", "silent", "assigned" } do
    if a[column] ~= b[column] then return a[column] > b[column] end
  end
  return a.lead < b.lead
end

-- The rows of the departments and the row of totals.
function completion.of(week, ctx)
  local rows, by_lead = {}, {}
  local total = new_row()
  for _, task in ipairs(assignments.of(week)) do
    local lead = assignments.lead_name(task, ctx)
    if not by_lead[lead] then
      by_lead[lead] = new_row(lead)
      rows[#rows + 1] = by_lead[lead]
    end
    count(by_lead[lead], task, ctx)
    count(total, task, ctx)
  end
  for _, row in ipairs(rows) do row.light = light(row) end
  table.sort(rows, is_worse)
  return rows, total
end

-- The answer in one sentence.
function completion.summary(total, ctx)
  if total.assigned == 0 then
    return ctx:say { en = "No task was assigned last week.", ["zh-Hans"] = "上周没有交办任务。" }
  end
  local share = total.due > 0 and ctx:say {
    en = " ({share}%)", ["zh-Hans"] = "（{share}%）", share = math.floor(100 * total.on_time / total.due + 0.5),
  } or ""
  -- What is due and neither done nor overdue has until the end of the as-of day.
  local due_today = total.due - total.on_time - total.late - total.overdue
  local today = due_today > 0 and ctx:say {
    en = ", {count} due today", ["zh-Hans"] = "，当日到期 {count} 项", count = due_today,
  } or ""
  return ctx:say {
    en = "Tasks assigned last week: {assigned}, of which {due} were due by now: "
      .. "{on_time} done on time{share}, {late} done late, {overdue} overdue{today}.",
    ["zh-Hans"] = "上周交办 {assigned} 项，应办结 {due} 项：按时办结 {on_time} 项{share}，"
      .. "超期办结 {late} 项，逾期未办结 {overdue} 项{today}。",
    assigned = total.assigned, due = total.due, on_time = total.on_time, share = share, late = total.late,
    overdue = total.overdue, today = today,
  }
end

function completion.add_figures(doc, total, ctx)
  -- A figure that should be nought: well if it is, else with the given light.
  local function trouble(label, value, otherwise)
    return { label = label, value = value, light = value > 0 and otherwise or lights.well }
  end
  doc:figures {
    { label = { en = "Due by now", ["zh-Hans"] = "应办结" }, value = total.due,
      light = { "blue", ctx:say { en = "of {all}", ["zh-Hans"] = "共{all}项", all = total.assigned } } },
    { label = { en = "Done on time", ["zh-Hans"] = "按时办结" }, value = total.on_time,
      light = total.on_time == total.due and lights.well or lights.watch },
    trouble({ en = "Done late", ["zh-Hans"] = "超期办结" }, total.late, lights.watch),
    trouble({ en = "Overdue", ["zh-Hans"] = "逾期未办结" }, total.overdue, lights.overdue),
    trouble({ en = "Unclaimed", ["zh-Hans"] = "未认领" }, total.unclaimed, lights.watch),
    trouble({ en = "No feedback", ["zh-Hans"] = "未反馈" }, total.silent, lights.watch),
  }
end

function completion.add_to(doc, rows, total)
  doc:heading { en = "How last week's assignments were completed", ["zh-Hans"] = "上周交办事项办结情况" }
  doc:table {
    columns = {
      { key = "light", title = { en = "Light", ["zh-Hans"] = "亮灯" }, type = "light" },
      { key = "lead", title = { en = "Lead", ["zh-Hans"] = "牵头单位" } },
      { key = "assigned", title = { en = "Tasks", ["zh-Hans"] = "交办" }, type = "integer" },
      { key = "due", title = { en = "Due", ["zh-Hans"] = "应办结" }, type = "integer" },
      { key = "on_time", title = { en = "On time", ["zh-Hans"] = "按时" }, type = "integer" },
      { key = "late", title = { en = "Late", ["zh-Hans"] = "超期" }, type = "integer" },
      { key = "overdue", title = { en = "Overdue", ["zh-Hans"] = "逾期" }, type = "integer" },
      { key = "unclaimed", title = { en = "Not claimed", ["zh-Hans"] = "未认领" }, type = "integer" },
      { key = "silent", title = { en = "No feedback", ["zh-Hans"] = "未反馈" }, type = "integer" },
    },
    rows = rows, totals = total,
  }
end

-- The same at a glance: what became of each department's tasks.
function completion.add_chart(doc, rows)
  local chart = doc:chart {
    kind = "stacked",
    title = { en = "What became of last week's tasks, by lead", ["zh-Hans"] = "各牵头单位上周交办事项办理情况" },
    label = "lead",
    columns = {
      { key = "lead", title = { en = "Lead", ["zh-Hans"] = "牵头单位" } },
      { key = "on_time", title = { en = "Done on time", ["zh-Hans"] = "按时办结" }, type = "integer" },
      { key = "late", title = { en = "Done late", ["zh-Hans"] = "超期办结" }, type = "integer" },
      { key = "open", title = { en = "Open", ["zh-Hans"] = "办理中" }, type = "integer" },
      { key = "overdue", title = { en = "Overdue", ["zh-Hans"] = "逾期未办结" }, type = "integer" },
    },
  }
  for _, row in ipairs(rows) do
    chart:row {
      lead = row.lead, on_time = row.on_time, late = row.late, overdue = row.overdue,
      open = row.assigned - row.on_time - row.late - row.overdue,
    }
  end
end

return completion
