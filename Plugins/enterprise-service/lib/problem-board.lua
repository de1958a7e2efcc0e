-- The board: how many problems are open, late and well rated, by topic, and each that is open.
local columns = require "common.columns"
local ledger = require "common.ledger"
local lights = require "common.lights"
local problems = require "problems"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

local function is_open(problem) return problem:is_open() end

local function add_answer(doc, all, ctx)
  local open = sums.count(all, is_open)
  local late = sums.count(all, function(problem) return problems.is_late(problem, ctx) end)
  local rated = sums.count(all, function(problem) return problem.rating ~= nil end)
  local content = sums.count(all, function(problem)
    return problem.rating ~= nil and problem.rating > ctx.settings.poor_rating
  end)
  doc:paragraph(both(
    "Problems: {all}, of which open: {open}, late: {late}. Content with the solution: {content} of {rated}.",
    "企业问题 {all} 个，未办结 {open} 个，超期 {late} 个；已评价 {rated} 个，满意 {content} 个。",
    { all = #all, open = open, late = late, content = content, rated = rated }))
  doc:figures {
    { label = both("Solved", "已办结"), value = #all - open, light = lights.done },
    lights.trouble(both("Late", "超期"), late, lights.overdue),
    lights.trouble(both("Raised again", "反复提出"), #problems.again(ctx), lights.watch),
    lights.trouble(both("Badly rated", "评价较低"), rated - content, lights.watch),
  }
end

local function add_topics(doc, all, ctx)
  local rows = {}
  for _, group in ipairs(sums.groups(all, function(problem) return problem.topic end)) do
    local late = sums.count(group.records, function(problem) return problems.is_late(problem, ctx) end)
    local open = sums.count(group.records, is_open)
    rows[#rows + 1] = {
      topic = text.choice(problems.topics, group.key, ctx), solved = #group.records - open, open = open - late,
      late = late,
    }
  end
  sums.sort(rows, function(row) return { -row.late, -row.open, row.topic } end)
  doc:chart {
    kind = "stacked", title = both("Problems by topic", "各类问题办理情况"), label = "topic",
    columns = {
      columns.text("topic", "Topic", "类别"), columns.integer("solved", "Solved", "已办结"),
      columns.integer("late", "Late", "超期"), columns.integer("open", "Open in time", "办理中"),
    },
    rows = rows,
  }
end

duban.report {
  id = "problem-board",
  title = both("Board of enterprises' problems", "企业问题办理看板"),
  doc = both("The problems of the office's ledger: solved, open, late and their rating, by topic; then each open one.",
    "企业问题台账：办结、未办结、超期、评价，分类情况及逐项清单。"),
  run = function(ctx)
    local doc = duban.document()
    local all, rows = ledger.tasks(ledger.all "enterprise"), {}
    add_answer(doc, all, ctx)
    if #all > 0 then add_topics(doc, all, ctx) end
    for _, problem in ipairs(all) do
      if problem:is_open() then
        rows[#rows + 1] = {
          task = problem, light = problems.is_late(problem, ctx) and lights.overdue or lights.well,
          enterprise = problem.enterprise and ctx:name(problem, "enterprise"),
          topic = text.choice(problems.topics, problem.topic, ctx), day = problems.limit(problem, ctx),
        }
      end
    end
    ledger.add_table(doc, both("Open problems, the first due first", "未办结问题（先到期者在前）"), rows, {
      columns.date("day", "Limit", "期限"), columns.text("topic", "Topic", "类别"),
      columns.text("enterprise", "Enterprise", "企业"),
    }, ctx)
    return doc
  end,
}
