-- Which open tasks fall due by a day? A list to hand out or to open in a spreadsheet.
--
-- Run:  duban script Scripts/export-due.lua 2023-04-07
--       duban script --format csv Scripts/export-due.lua 2023-04-07 linying > due.csv
--       With an organization's code, only the tasks in which it is lead or support.

local day, organization = ...
if not day then error("a day is needed: duban script Scripts/export-due.lua 2023-04-07") end
if organization and not duban.organizations:find(organization) then
  error("there is no organization with the code '" .. organization .. "'; `duban show organizations` lists them")
end

local tasks = duban.tasks:where {
  status = { "assigned", "claimed", "in_progress", "submitted" }, due = { on_or_before = duban.date(day).date },
}
if organization then
  local codes = {}
  for unit in duban.units:where { organization = organization }:each() do codes[#codes + 1] = unit.task end
  tasks = tasks:where { code = codes }
end

local doc = duban.document {
  title = ctx:say { en = "Open tasks due by {day}", ["zh-Hans"] = "{day} 及以前到期的在办任务", day = day },
}
local list = doc:table {
  columns = {
    { key = "code", title = { en = "Code", ["zh-Hans"] = "编号" } },
    { key = "due", title = { en = "Due", ["zh-Hans"] = "时限" }, type = "date" },
    { key = "title", title = { en = "Task", ["zh-Hans"] = "任务" } },
    { key = "lead", title = { en = "Lead", ["zh-Hans"] = "牵头单位" } },
    { key = "progress", title = { en = "Progress", ["zh-Hans"] = "进度" }, type = "percent", decimals = 0 },
    { key = "overdue", title = { en = "Days overdue", ["zh-Hans"] = "逾期天数" }, type = "integer" },
  },
}
for task in tasks:order_by("due", "code"):each() do
  list:row {
    code = task.code, due = task.due, title = ctx:name(task), lead = task.lead and ctx:name(task, "lead"),
    progress = task.progress, overdue = task:days_overdue(),
  }
end
return doc
