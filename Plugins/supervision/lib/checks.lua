-- The supervision office's checks: each looks at tasks and reports findings.
local rules = require "rules"

duban.check {
  id = "overdue",
  title = { en = "Task overdue", ["zh-Hans"] = "任务逾期未办结" },
  doc = {
    en = "Open tasks whose due time has passed by the end of the as-of day. A due date without a time lasts until the "
      .. "end of that day.",
    ["zh-Hans"] = "截至当日终了已过时限仍未办结的任务；只有日期的时限算到当日终了。",
  },
  severity = "error",
  on = "task",
  where = function(ctx) return { status = rules.open, due = { passed_by = ctx.today } } end,
  each = function(task, ctx)
    if task:is_supervised() then
      ctx:finding {
        en = "due {due} and still open, {days} d overdue",
        ["zh-Hans"] = "应于 {due} 办结，至今未办结，逾期 {days} 天",
        due = task.due, days = task:days_overdue(),
      }
    end
  end,
}

duban.check {
  id = "closed-late",
  title = { en = "Closed after the due time", ["zh-Hans"] = "超期办结" },
  doc = {
    en = "Closed tasks whose closing came after their due time, compared to the second where both have a time.",
    ["zh-Hans"] = "办结时间晚于时限的任务；两者都有时刻时精确到秒。",
  },
  severity = "warning",
  on = "task",
  where = { status = "closed", due = { known = true } },
  each = function(task, ctx)
    local due, closed = task.due, task.closed
    if closed and closed > due and task:is_supervised() then
      ctx:finding {
        en = "due {due}, closed {closed}, {days} d late",
        ["zh-Hans"] = "应于 {due} 办结，实际 {closed} 办结，超期 {days} 天",
        due = due, closed = closed, days = task:days_overdue(),
      }
    end
  end,
}

duban.check {
  id = "unclaimed",
  title = { en = "Task not claimed in time", ["zh-Hans"] = "任务未按时认领" },
  doc = {
    en = "Open tasks that not every unit has claimed, once the days of the setting claim_days have passed since the "
      .. "day of assignment.",
    ["zh-Hans"] = "交办后超过设置 claim_days 所定天数，仍有单位未认领的任务。",
  },
  severity = "warning",
  on = "task",
  where = { status = rules.open, claimed = { known = false } },
  each = function(task, ctx)
    if rules.is_unclaimed(task, ctx) and task:is_supervised() then
      ctx:finding {
        en = "assigned {assigned}, not claimed by every unit for {days} d",
        ["zh-Hans"] = "{assigned} 交办，仍有单位未认领，已过 {days} 天",
        assigned = task.assigned.date, days = ctx.today - task.assigned,
      }
    end
  end,
}

duban.check {
  id = "imprecise",
  title = { en = "Imprecise assignment", ["zh-Hans"] = "交办不精准" },
  doc = {
    en = "Open tasks without a lead, a due date or a measurable criterion. A criterion is measurable if it has a digit "
      .. "or one of the words of the setting measure_words.",
    ["zh-Hans"] = "未明确牵头单位、时限或可衡量标准的未办结任务。标准中有数字，或有设置 measure_words 所列词语，即算可衡量。",
  },
  severity = "warning",
  on = "task",
  -- `run` instead of `each`, so that the setting is taken apart once and not for every task.
  run = function(ctx)
    local measures = rules.measures(ctx)
    for task in duban.tasks:where { status = rules.open }:each() do
      local missing = rules.imprecision(task, measures, ctx)
      if missing and task:is_supervised() then
        ctx:finding { "{missing}", missing = missing, subject = task }
      end
    end
  end,
}
