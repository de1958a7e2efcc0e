-- Proposes a reminder for each unit that is late with its claim, its feedback or its completion.
local both = require "common.text".both
local rules = require "rules"

-- Why a unit is to be reminded, in words; nil where it is in time.
local function reason(unit, task, ctx)
  if unit:is_claim_overdue(ctx.settings.claim_days) then
    return ctx:say(both("not claimed since {day}", "{day} 交办，至今未认领", { day = unit.assigned.date }))
  end
  if not unit.submitted and task:is_overdue() then
    return ctx:say(both("due {due}, not submitted", "应于 {due} 办结，尚未提交", { due = task.due }))
  end
  if unit:is_feedback_overdue "week" then return ctx:say(both("no feedback last week", "上周未反馈")) end
end

-- Whether a unit was reminded of a task within chase_days.
local function was_reminded(unit, ctx)
  return duban.reminders:where {
    task = unit.task, organization = unit.organization, sent = { after = ctx.today - ctx.settings.chase_days },
  }:exists()
end

duban.command {
  id = "chase",
  title = both("Remind units that are late", "催办逾期单位"),
  doc = both("Proposes a reminder for each unit of an open task that is late with its claim, its completion or last "
    .. "week's feedback, unless it was reminded within chase_days.",
    "对未按时认领、办结或反馈的单位提出催办；chase_days 天内已催办的除外。"),
  params = {
    organization = { type = "organization", help = both("only this one; all unless given", "只催办该单位，默认全部") },
  },
  run = function(ctx, params)
    local changes = duban.changes { title = both("Remind units that are late", "催办逾期单位") }
    for task in duban.tasks:where { status = rules.open }:order_by("code"):each() do
      local units = task.units:where { status = { none_of = { "passed", "withdrawn" } } }
      if params.organization then units = units:where { organization = params.organization } end
      for unit in (task:is_supervised() and units or units:limit(0)):order_by("code"):each() do
        local why = reason(unit, task, ctx)
        if why and not was_reminded(unit, ctx) then
          changes:add("reminder", {
            task = task.code, organization = unit.organization, sent = ctx.today,
            text = ctx:say(both("{title}: {why}", "{title}：{why}", { title = ctx:name(task), why = why })),
          }, why)
        end
      end
    end
    return changes
  end,
}
