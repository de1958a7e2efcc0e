-- Where several units share a task and one of them holds up the others.
local columns = require "common.columns"
local lights = require "common.lights"
local sums = require "common.sums"
local text = require "common.text"
local urgency = require "urgency.words"
local waiting = require "waiting"
local both = text.both

local steps = { claim = both("claim", "认领"), submit = both("completion", "提交办结") }

duban.check {
  id = "waiting-for-one",
  title = both("Task waits for one unit", "任务等待一家单位"),
  doc = both("Open tasks whose other units have all claimed, or all submitted, for more than waiting_days.",
    "其他单位均已认领（或均已提交），等待一家单位超过 waiting_days 天的任务。"),
  severity = "warning",
  on = "task",
  run = function(ctx)
    for _, entry in ipairs(waiting.of(ctx)) do
      if entry.days > ctx.settings.waiting_days then
        ctx:finding(both("waits for the {step} of {unit} since {since}", "{since} 起等待{unit}{step}", {
          subject = entry.task, step = ctx:say(steps[entry.step]), unit = ctx:name(entry.unit, "organization"),
          since = entry.since,
        }))
      end
    end
  end,
}

duban.report {
  id = "coordination",
  title = both("Coordination of units", "多单位协同情况"),
  doc = both("Open tasks of several units that wait for one of them only, for its claim or its completion; how long.",
    "由多家单位承办、只等一家认领或提交的任务及等待天数。"),
  run = function(ctx)
    local doc = duban.document()
    local list = waiting.of(ctx)
    local long = sums.count(list, function(entry) return entry.days > ctx.settings.waiting_days end)
    doc:paragraph(both("Tasks that wait for one unit: {all}; for more than {days} d: {long}.",
      "等待一家单位的任务 {all} 项，超过 {days} 天的 {long} 项。",
      { all = #list, days = ctx.settings.waiting_days, long = long }))
    if #list == 0 then return doc end
    local groups = {}
    for _, group in ipairs(sums.groups(list, function(entry) return entry.unit.organization end)) do
      groups[#groups + 1] = {
        unit = ctx:name(group.records[1].unit, "organization"), tasks = #group.records,
        days = sums.of(group.records, function(entry) return entry.days end),
      }
    end
    sums.sort(groups, function(row) return { -row.days, row.unit } end)
    doc:chart {
      kind = "bar", title = both("Days for which others wait, by unit", "各单位致他人等待天数"), label = "unit", values = "days",
      columns = {
        columns.text("unit", "Unit", "单位"), columns.integer("tasks", "Tasks", "任务"),
        columns.integer("days", "Days", "天数"),
      },
      rows = groups,
    }
    local rows = {}
    for _, entry in ipairs(list) do
      rows[#rows + 1] = {
        light = entry.days > ctx.settings.waiting_days and lights.act or lights.watch, code = entry.task.code,
        title = ctx:name(entry.task), unit = ctx:name(entry.unit, "organization"),
        urgency = text.choice(urgency, entry.task.urgency, ctx),
        step = text.choice(steps, entry.step, ctx), since = entry.since, days = entry.days,
      }
    end
    doc:table {
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("code", "Code", "编号"), columns.text("title", "Task", "任务"),
        columns.text("unit", "Waits for", "等待单位"), columns.text("step", "Its", "等待事项"),
        columns.date("since", "Since", "自"), columns.integer("days", "Days", "天数"),
        columns.text("urgency", "Task due", "任务时限"),
      },
      rows = rows,
    }
    return doc
  end,
}
