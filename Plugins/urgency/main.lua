-- How near a task's due time is, as one word that reports, checks and conditions can use: task.urgency.
local both = require "common.text".both

duban.field {
  id = "urgency",
  title = both("Urgency", "紧急程度"),
  doc = both("none: not open, or without a due day; later; soon: within soon_days of the due day; today; overdue.",
    "none：已不在办或无时限；later：不急；soon：soon_days 天内到期；today：当日到期；overdue：逾期。"),
  on = "task",
  type = "choice",
  choices = { "none", "later", "soon", "today", "overdue" },
  value = function(task, ctx)
    if not task.due or not task:is_open() then return "none" end
    if task:is_overdue() then return "overdue" end
    local days = task.due.date - ctx.today
    if days == 0 then return "today" end
    return days <= ctx.settings.soon_days and "soon" or "later"
  end,
}
