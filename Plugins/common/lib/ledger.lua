-- The matters that a department keeps in a ledger of its own. What a meeting assigned is not among them: that is
-- the supervision office's to watch.
local both = require "text".both
local columns = require "columns"
local lights = require "lights"
local sums = require "sums"

local ledger = {}

-- Statuses in which work is still expected.
ledger.open_statuses = { "assigned", "claimed", "in_progress", "submitted" }

local function conditions(name, status, more)
  local all = { ledger = name, meeting = { known = false }, status = status }
  for field, condition in pairs(more or {}) do all[field] = condition end
  return all
end

-- Conditions for `where`: the matters of a ledger that were not cancelled; those still open; those closed.
function ledger.all(name, more)
  return conditions(name, { none_of = { "drafted", "suspended", "cancelled" } }, more)
end
function ledger.open(name, more) return conditions(name, ledger.open_statuses, more) end
function ledger.closed(name, more) return conditions(name, "closed", more) end

-- For the `where` of a check: open matters whose due time has passed by the as-of day.
function ledger.overdue(name)
  return function(ctx) return ledger.open(name, { due = { passed_by = ctx.today } }) end
end

-- The matters themselves, by code.
function ledger.tasks(wanted) return duban.tasks:where(wanted):order_by("code"):all() end

-- Whole days since a matter was taken up.
function ledger.days_open(task, ctx) return (task.closed or ctx.today) - task.assigned end

-- Matters of a ledger that came again: those of the same key that were taken up within so many days before, as a list
-- of { now, before }.
function ledger.again(name, key_of, days)
  local again = {}
  for _, group in ipairs(sums.groups(ledger.tasks(ledger.all(name)), key_of)) do
    sums.sort(group.records, function(task) return { tostring(task.assigned), task.code } end)
    for index = 2, #group.records do
      local before, now = group.records[index - 1], group.records[index]
      if now.assigned.date - before.assigned.date <= days then again[#again + 1] = { now = now, before = before } end
    end
  end
  return again
end

local function most_urgent(row) return { lights.weight(row.light), tostring(row.day or "9999"), row.task.code } end

-- A heading and a table of matters. `rows` have task, light, day (by which it is to be done) and more; `more` are the
-- columns for day and the rest. The most urgent come first, unless `order` gives other keys to sort by.
function ledger.add_table(doc, heading, rows, more, ctx, order)
  doc:heading(heading)
  if #rows == 0 then
    doc:note(both("There is none.", "没有此类事项。"), "success")
    return
  end
  sums.sort(rows, order or most_urgent)
  local all = {
    columns.light("light", "Light", "亮灯"), columns.text("code", "Code", "编号"), columns.text("title", "Matter", "事项"),
    columns.text("lead", "Responsible", "责任单位"),
  }
  for _, column in ipairs(more) do all[#all + 1] = column end
  for _, row in ipairs(rows) do
    local task = row.task
    row.code, row.title, row.task = task.code, ctx:name(task), nil
    row.lead = task.lead and ctx:name(task, "lead") or ctx:say(both("(nobody)", "（未定）"))
  end
  doc:table { columns = all, rows = rows }
end

return ledger
