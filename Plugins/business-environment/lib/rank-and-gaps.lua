-- Where the city stands in the province by indicator, what evidence is missing, and the leads.
local columns = require "common.columns"
local evaluation = require "evaluation"
local ledger = require "common.ledger"
local lights = require "common.lights"
local sums = require "common.sums"
local both = require "common.text".both

local function light(standing, ctx)
  if standing.newest.rank <= ctx.settings.goal_rank then return lights.well end
  return (standing.newest:rank_change() or 0) < 0 and lights.act or lights.watch
end

local function rank_rows(standings, gaps, ctx)
  local rows = {}
  for _, standing in ipairs(standings) do
    local newest, code = standing.newest, standing.indicator.code
    local own = function(gap) return gap.indicator == code and gap:is_open() and gap.points_lost end
    rows[#rows + 1] = {
      light = light(standing, ctx), name = ctx:name(standing.indicator), score = newest.value,
      rank = { newest.rank, newest.rank_of }, gained = newest:rank_change(), missing = sums.of(gaps, own),
    }
  end
  return sums.sort(rows, function(row) return { lights.weight(row.light), -row.rank[1], row.name } end)
end

local function add_answer(doc, rows, gaps, leads, ctx)
  local reached = sums.count(rows, function(row) return row.rank[1] <= ctx.settings.goal_rank end)
  local points = sums.of(gaps, function(gap) return gap:is_open() and gap.points_lost end)
  local late = sums.count(leads, function(lead) return lead:is_open() and ctx.today > evaluation.limit(lead, ctx) end)
  doc:paragraph(both(
    "Among the first {goal} of the province: {reached} of {all} indicators. Open gaps cost {points} points.",
    "{all} 项指标中 {reached} 项进入全省前 {goal} 位；未补缺口失 {points} 分。",
    { reached = reached, all = #rows, goal = ctx.settings.goal_rank, points = points }))
  doc:figures {
    lights.trouble(both("Below the goal", "未达目标"), #rows - reached, lights.watch),
    lights.trouble(both("Open gaps", "未补缺口"), sums.count(gaps, function(gap) return gap:is_open() end),
      lights.watch),
    lights.trouble(both("Leads past their limit", "超期线索"), late, lights.overdue),
  }
end

local function add_leads(doc, leads, ctx)
  local rows = {}
  for _, lead in ipairs(leads) do
    if lead:is_open() then
      local limit = evaluation.limit(lead, ctx)
      rows[#rows + 1] = {
        task = lead, light = ctx.today > limit and lights.overdue or lights.well, grade = lead.grade, day = limit,
      }
    end
  end
  ledger.add_table(doc, both("Open leads, the first due first", "未办结线索（先到期者在前）"), rows, {
    columns.text("grade", "Grade", "等级"), columns.date("day", "Limit", "期限"),
  }, ctx)
end

local function add_gaps(doc, gaps, ctx)
  local rows = {}
  for _, gap in ipairs(gaps) do
    if gap:is_open() then
      rows[#rows + 1] = {
        task = gap, light = gap:is_overdue() and lights.overdue or lights.watch, points = gap.points_lost,
        day = gap.due,
      }
    end
  end
  ledger.add_table(doc, both("Open gaps, the dearest first", "未补缺口（失分多者在前）"), rows, {
    columns.number("points", "Points", "失分"), columns.date("day", "Due", "时限"),
  }, ctx, function(row) return { -(row.points or 0), row.task.code } end)
end

duban.report {
  id = "rank-and-gaps",
  title = both("Business environment: rank and gaps", "营商环境评价：位次与缺口"),
  doc = both("The newest rank in the province of each indicator of the evaluation, with its change and the points that "
    .. "open gaps cost; then the gaps and the leads.",
    "各评价指标最新全省位次、变化及未补缺口失分；缺口与线索清单。"),
  run = function(ctx)
    local doc = duban.document()
    local gaps, leads = ledger.tasks(ledger.all "evaluation_gap"), ledger.tasks(ledger.all "business_lead")
    local rows = rank_rows(evaluation.standings(ctx), gaps, ctx)
    add_answer(doc, rows, gaps, leads, ctx)
    doc:heading(both("Rank by indicator", "各指标位次"))
    doc:table {
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("name", "Indicator", "指标"),
        columns.number("score", "Score", "得分"), columns.rank("rank", "Rank", "位次"),
        columns.integer("gained", "Places gained", "位次变化"), columns.number("missing", "Open gaps, points", "缺口失分"),
      },
      rows = rows,
    }
    add_gaps(doc, gaps, ctx)
    add_leads(doc, leads, ctx)
    return doc
  end,
}
