-- Who carries how many open tasks, and when do they fall due?
--
-- Before the next meeting assigns more: open tasks by lead, with what is overdue, due within the week and the four
-- weeks after the as-of day, due later, and without a date. The most loaded come first.
--
-- Run:  duban script Scripts/task-load.lua

local open = { "assigned", "claimed", "in_progress", "submitted" }

local function column_of(task)
  if not task.due then return "undated" end
  if task:is_overdue() then return "overdue" end
  local days = task.due - ctx.today
  return days <= 7 and "week" or days <= 28 and "month" or "later"
end

local function new_row(lead)
  return { lead = lead, all = 0, overdue = 0, week = 0, month = 0, later = 0, undated = 0 }
end

local rows, by_lead, totals = {}, {}, new_row()
for task in duban.tasks:where { status = open }:each() do
  local code = task.lead or ""
  local row = by_lead[code]
  if not row then
    row = new_row(task.lead and ctx:name(task, "lead") or ctx:say { en = "(no lead)", ["zh-Hans"] = "（未定牵头单位）" })
    by_lead[code] = row
    rows[#rows + 1] = row
  end
  local column = column_of(task)
  for _, counted in ipairs { row, totals } do
    counted.all = counted.all + 1
    counted[column] = counted[column] + 1
  end
end
table.sort(rows, function(a, b)
  if a.all ~= b.all then return a.all > b.all end
  return a.lead < b.lead
end)

local doc = duban.document {
  title = { en = "Open tasks by lead", ["zh-Hans"] = "各牵头单位在办任务" },
}
doc:table {
  columns = {
    { key = "lead", title = { en = "Lead", ["zh-Hans"] = "牵头单位" } },
    { key = "all", title = { en = "Open", ["zh-Hans"] = "在办" }, type = "integer" },
    { key = "overdue", title = { en = "Overdue", ["zh-Hans"] = "逾期" }, type = "integer" },
    { key = "week", title = { en = "In 7 days", ["zh-Hans"] = "7天内" }, type = "integer" },
    { key = "month", title = { en = "In 28 days", ["zh-Hans"] = "28天内" }, type = "integer" },
    { key = "later", title = { en = "Later", ["zh-Hans"] = "以后" }, type = "integer" },
    { key = "undated", title = { en = "No date", ["zh-Hans"] = "无时限" }, type = "integer" },
  },
  rows = rows, totals = totals,
}
return doc
