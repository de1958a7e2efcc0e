-- The countdown: days to the opening, what slips, and every step planned backward from it.
local columns = require "common.columns"
local expo = require "expo"
local lights = require "common.lights"
local sums = require "common.sums"
local both = require "common.text".both

local function add_answer(doc, milestones, opening, ctx)
  local expected = expo.expected(opening)
  local slip = expected - opening.planned
  doc:paragraph(both("{days} days to the opening on {day}.", "距 {day} 开幕还有 {days} 天。",
    { days = opening.planned - ctx.today, day = opening.planned }))
  if slip > 0 then
    doc:note(both("As things stand, it opens {slip} days late at the earliest: on {expected}.",
      "按目前进度，最早 {expected} 开幕，延误 {slip} 天。", { slip = slip, expected = expected }), "error")
  end
  local function count(condition) return sums.count(milestones, condition) end
  doc:figures {
    { label = both("Days left", "剩余天数"), value = math.max(0, opening.planned - ctx.today), light = lights.watch },
    { label = both("Steps done", "已完成节点"), value = count(function(milestone) return milestone.actual ~= nil end),
      light = { "blue", ctx:say(both("of {all}", "共{all}个", { all = #milestones })) } },
    lights.trouble(both("Slipped", "延误节点"), count(function(milestone)
      return not milestone.actual and milestone:is_slipped()
    end), lights.overdue),
    lights.trouble(both("Held up by another", "受前序影响"), count(function(milestone)
      return not milestone.actual and not milestone:is_slipped() and milestone:expected_slip() > 0
    end)),
  }
end

-- A step begins when the one before it is reached, or on its own day where nothing comes before.
local function rows_of(milestones, ctx)
  local by_code, rows = {}, {}
  for _, milestone in ipairs(milestones) do by_code[milestone.code] = milestone end
  for _, milestone in ipairs(milestones) do
    local before = by_code[milestone.predecessor]
    rows[#rows + 1] = {
      light = expo.light(milestone, ctx), step = milestone.name, planned = milestone.planned, actual = milestone.actual,
      plan_from = before and before.planned or milestone.planned,
      from = before and expo.expected(before) or milestone.planned, expected = expo.expected(milestone),
      slip = milestone.actual and milestone:days_slipped() or milestone:expected_slip(),
    }
  end
  return rows
end

duban.report {
  id = "expo-countdown",
  title = both("Countdown to the food expo", "食博会倒计时"),
  doc = both("The expo's milestones, planned backward from the opening: what is done, what slips, and by how much that "
    .. "moves what comes after.",
    "自开幕日倒排的筹备节点：完成、延误情况及对后续节点的影响。"),
  run = function(ctx)
    local doc = duban.document()
    local milestones = expo.milestones(ctx)
    if #milestones == 0 then return doc:note(expo.unknown(ctx), "warning") end
    add_answer(doc, milestones, expo.opening(milestones, ctx), ctx)
    local rows = rows_of(milestones, ctx)
    doc:chart {
      kind = "gantt", title = both("Steps, and how far they move", "筹备节点甘特图"), label = "step",
      values = { "from", "expected" }, plan = { "plan_from", "planned" },
      columns = {
        columns.text("step", "Step", "节点"), columns.date("plan_from", "Planned from", "计划起"),
        columns.date("planned", "Planned", "计划止"), columns.date("from", "From", "预计起"),
        columns.date("expected", "Expected", "预计止"),
      },
      rows = sums.pick(rows, { "step", "plan_from", "planned", "from", "expected" }),
    }
    doc:heading(both("Steps", "节点清单"))
    doc:table {
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("step", "Step", "节点"),
        columns.date("planned", "Planned", "计划"), columns.date("actual", "Reached", "完成"),
        columns.integer("slip", "Days late at least", "至少延误天数"),
      },
      rows = sums.pick(rows, { "light", "step", "planned", "actual", "slip" }),
    }
    return doc
  end,
}
