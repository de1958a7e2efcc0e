-- The weekly briefing: the answer in figures and two sentences; then the departments, what is assigned this week, and
-- what a leader has to look after.
local assignments = require "assignments"
local attention = require "attention"
local completion = require "completion"

-- The meeting of the week, by its name, or the week itself where none is known.
local function subtitle(week, ctx)
  local meeting = duban.meetings:where { kind = "weekly", held = { within = week } }:order_by("held"):first()
  local days = ctx:say {
    en = "{first} to {last}", ["zh-Hans"] = "{first} 至 {last}", first = week.first_day, last = week.last_day,
  }
  return meeting and ctx:name(meeting) .. " · " .. days or days
end

duban.report {
  id = "weekly",
  title = { en = "Weekly briefing", ["zh-Hans"] = "每周交办事项通报" },
  doc = {
    en = "How last week's assignments were completed, by lead department; this week's new assignments; and what "
      .. "needs a leader's attention. Last week's assignments are the tasks assigned in the week before `week`, "
      .. "without those suspended or cancelled. Due: the due day has come, or the task is closed already. Overdue: "
      .. "open past its due time. Unclaimed: some unit has not claimed it within `claim_days` days. No feedback: "
      .. "all units have claimed it and none has reported.",
    ["zh-Hans"] = "按牵头单位通报上周交办事项办结情况，列出本周新交办事项和需要领导关注的事项。"
      .. "上周交办事项：week 的前一周交办、未中止未取消的任务。应办结：时限已到或已经办结。"
      .. "逾期：过时限未办结。未认领：超过 claim_days 天仍有单位未认领。未反馈：各单位均已认领而无一反馈。",
  },
  params = {
    week = {
      type = "week", default = "current",
      help = { en = "the week whose Monday meeting assigned this week's tasks", ["zh-Hans"] = "本周例会所在的周" },
    },
  },
  run = function(ctx, params)
    local week = params.week
    local rows, total = completion.of(week.previous, ctx)
    local entries, counts = attention.of(ctx)

    local doc = duban.document { subtitle = subtitle(week, ctx) }
    doc:paragraph(completion.summary(total, ctx))
    doc:paragraph(attention.summary(counts, ctx))
    if total.assigned > 0 then
      completion.add_figures(doc, total, ctx)
      completion.add_to(doc, rows, total)
      completion.add_chart(doc, rows)
    end
    assignments.add_to(doc, week, ctx)
    attention.add_to(doc, entries, ctx)
    return doc
  end,
}
