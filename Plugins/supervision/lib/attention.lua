-- What a leader has to look after: every open task that is overdue, unclaimed or imprecise, whenever it was assigned.
local assignments = require "assignments"
local rules = require "rules"

local attention = {}

-- How urgent each kind of trouble is: a task shows the light of its worst, and stands in that order.
local kinds = {
  overdue = { weight = 3, light = { "red", { en = "overdue", ["zh-Hans"] = "逾期" } } },
  unclaimed = { weight = 2, light = { "yellow", { en = "unclaimed", ["zh-Hans"] = "未认领" } } },
  imprecise = { weight = 1, light = { "yellow", { en = "imprecise", ["zh-Hans"] = "不精准" } } },
}

-- The troubles of one open task, the worst first: each with its kind and what to say.
local function troubles(task, measures, ctx)
  local list = {}
  if task:is_overdue() then
    list[#list + 1] = { kind = "overdue", text = ctx:say {
      en = "due {due}, {days} d overdue", ["zh-Hans"] = "应于 {due} 办结，逾期 {days} 天",
      due = task.due.date, days = task:days_overdue(),
    } }
  end
  if rules.is_unclaimed(task, ctx) then
    list[#list + 1] = { kind = "unclaimed", text = ctx:say {
      en = "unclaimed for {days} d", ["zh-Hans"] = "交办 {days} 天未认领", days = ctx.today - task.assigned,
    } }
  end
  local missing = rules.imprecision(task, measures, ctx)
  if missing then list[#list + 1] = { kind = "imprecise", text = missing } end
  return list
end

local function is_more_urgent(a, b)
  if a.weight ~= b.weight then return a.weight > b.weight end
  if a.days ~= b.days then return a.days > b.days end
  return a.row.code < b.row.code
end

-- The tasks in trouble, the most urgent first, and how often each kind occurs.
function attention.of(ctx)
  local measures, entries = rules.measures(ctx), {}
  local counts = { overdue = 0, unclaimed = 0, imprecise = 0 }
  local semicolon = ctx:say { en = "; ", ["zh-Hans"] = "；" }
  for task in duban.tasks:where { status = rules.open }:each() do
    local list = task:is_supervised() and troubles(task, measures, ctx) or {}
    if #list > 0 then
      local texts = {}
      for _, trouble in ipairs(list) do
        counts[trouble.kind] = counts[trouble.kind] + 1
        texts[#texts + 1] = trouble.text
      end
      local worst = kinds[list[1].kind]
      entries[#entries + 1] = {
        weight = worst.weight, days = task:days_overdue(),
        row = {
          light = worst.light, code = task.code, title = ctx:name(task), lead = assignments.lead_name(task, ctx),
          reason = table.concat(texts, semicolon),
        },
      }
    end
  end
  table.sort(entries, is_more_urgent)
  return entries, counts
end

-- The answer in one sentence.
function attention.summary(counts, ctx)
  return ctx:say {
    en = "Open tasks of any week to look after now: {overdue} overdue, {unclaimed} unclaimed, {imprecise} imprecise.",
    ["zh-Hans"] = "当前全部未办结任务中：逾期 {overdue} 项，未认领 {unclaimed} 项，交办不精准 {imprecise} 项。",
    overdue = counts.overdue, unclaimed = counts.unclaimed, imprecise = counts.imprecise,
  }
end

function attention.add_to(doc, entries, ctx)
  doc:heading { en = "What needs a leader's attention", ["zh-Hans"] = "需要领导关注的事项" }
  if #entries == 0 then
    local text = { en = "Nothing is overdue, unclaimed or imprecise.", ["zh-Hans"] = "没有逾期、未认领或交办不精准的任务。" }
    doc:note(text, "success")
    return
  end
  local rows = {}
  for position = 1, math.min(#entries, ctx.settings.list_rows) do rows[position] = entries[position].row end
  doc:table {
    columns = {
      { key = "light", title = { en = "Light", ["zh-Hans"] = "亮灯" }, type = "light" },
      { key = "code", title = { en = "Code", ["zh-Hans"] = "编号" } },
      { key = "title", title = { en = "Task", ["zh-Hans"] = "任务" } },
      { key = "lead", title = { en = "Lead", ["zh-Hans"] = "牵头单位" } },
      { key = "reason", title = { en = "Why", ["zh-Hans"] = "原因" } },
    },
    rows = rows,
  }
  assignments.tell_rest(doc, #rows, #entries, ctx)
end

return attention
