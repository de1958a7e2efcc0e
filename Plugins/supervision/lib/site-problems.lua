-- Problems that leaders found on site: each recorded, owned and solved.
local columns = require "common.columns"
local ledger = require "common.ledger"
local lights = require "common.lights"
local sums = require "common.sums"
local text = require "common.text"
local urgency = require "urgency.words"
local both = text.both

local function is_unowned(problem, ctx)
  return problem:is_open() and not problem.claimed and ctx.today - problem.assigned > ctx.settings.claim_days
end

duban.check {
  id = "problem-unowned",
  title = both("Nobody owns a problem found on site", "调研问题无人认领"),
  doc = both("Open problems of the ledger that were not claimed within claim_days.", "超过 claim_days 天无人认领的调研问题。"),
  severity = "warning",
  on = "task",
  where = ledger.open("problem", { claimed = { known = false } }),
  each = function(problem, ctx)
    if is_unowned(problem, ctx) then
      ctx:finding(both("found on {found}, not claimed for {days} d", "{found} 发现，{days} 天无人认领",
        { found = problem.assigned.date, days = ctx.today - problem.assigned }))
    end
  end,
}

duban.report {
  id = "site-problems",
  title = both("Problems found on site", "调研发现问题办理情况"),
  doc = both("Problems that leaders found in person: by whom, where, who owns them, and what is overdue.",
    "领导现场调研发现的问题：发现人、地点、责任单位及逾期情况。"),
  run = function(ctx)
    local doc = duban.document()
    local all, rows = ledger.tasks(ledger.all "problem"), {}
    local solved = sums.count(all, function(problem) return problem.status == "closed" end)
    doc:paragraph(both("Found: {all}; solved: {solved}; overdue: {late}; without an owner: {unowned}.",
      "发现问题 {all} 个，已解决 {solved} 个，逾期 {late} 个，无人认领 {unowned} 个。", {
        all = #all, solved = solved, late = sums.count(all, function(problem) return problem:is_overdue() end),
        unowned = sums.count(all, function(problem) return is_unowned(problem, ctx) end),
      }))
    for _, problem in ipairs(all) do
      local light = problem.status == "closed" and lights.done or problem:is_overdue() and lights.overdue
        or is_unowned(problem, ctx) and lights.act or lights.well
      rows[#rows + 1] = {
        task = problem, light = light, found = problem.assigned.date, by = problem.found_by, place = problem.place,
        day = problem.due, urgency = text.choice(urgency, problem.urgency, ctx),
      }
    end
    ledger.add_table(doc, both("Problems, the most urgent first", "问题清单（急件在前）"), rows, {
      columns.date("day", "Due", "时限"), columns.text("urgency", "Urgency", "紧急程度"),
      columns.text("by", "Found by", "发现人"), columns.text("place", "Place", "地点"), columns.date("found", "Found", "发现"),
    }, ctx)
    return doc
  end,
}
