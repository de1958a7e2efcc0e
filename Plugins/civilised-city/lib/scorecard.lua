-- The score against the full score, by section and area, and where the missing points are.
local columns = require "common.columns"
local ledger = require "common.ledger"
local lights = require "common.lights"
local points = require "points"
local sums = require "common.sums"
local text = require "common.text"
local urgency = require "urgency.words"
local both = text.both

local function score(list)
  return sums.of(list, function(point) return point.score and point.full_score and point.score end),
    sums.of(list, function(point) return point.score and point.full_score end)
end

local function light(percent, ctx) return lights.share(percent, ctx.settings.good_share, ctx.settings.fair_share) end

local function add_answer(doc, all, ctx)
  local got, full = score(all)
  local percent = sums.percent(got, full)
  doc:paragraph(both("Score: {got} of {full} points; still to be had: {missing}.",
    "总分 {full} 分，得 {got} 分，尚差 {missing} 分。", {
      got = points.number(got), full = points.number(full), missing = points.number(full - got),
    }))
  doc:figures {
    { label = both("Score, %", "得分率（%）"), value = percent and math.floor(percent + 0.5) or 0,
      light = light(percent, ctx) },
    lights.trouble(both("Large gaps", "较大差距"), sums.count(all, function(point)
      return point:is_open() and (points.gap(point) or 0) >= ctx.settings.large_gap
    end)),
    lights.trouble(both("Late", "逾期"), sums.count(all, function(point) return point:is_overdue() end), lights.overdue),
  }
end

local function add_sections(doc, all, ctx)
  local rows = {}
  for _, group in ipairs(sums.groups(all, function(point) return point.section end)) do
    local got, full = score(group.records)
    local percent = sums.percent(got, full)
    rows[#rows + 1] = {
      light = light(percent, ctx), section = text.choice(points.sections, group.key, ctx), points = #group.records,
      got = got, full = full, share = percent,
    }
  end
  sums.sort(rows, function(row) return { row.share or 0, row.section } end)
  doc:chart {
    kind = "bar", title = both("Share of the full score by section", "各板块得分率"), label = "section",
    values = "share",
    columns = {
      columns.light("light", "Light", "亮灯"), columns.text("section", "Section", "板块"),
      columns.integer("points", "Points of the standard", "测评点"), columns.number("got", "Score", "得分"),
      columns.number("full", "Full", "满分"), columns.percent("share", "Share", "得分率"),
    },
    rows = rows,
  }
end

duban.report {
  id = "scorecard",
  title = both("Scorecard of the civilised city", "文明城市创建得分卡"),
  doc = both("The last inspection of every point of the standard: score by section, then the gaps, the largest first.",
    "各测评点最近一次检查：分板块得分，以及差距清单（大者在前）。"),
  run = function(ctx)
    local doc = duban.document()
    local all = ledger.tasks(ledger.all "standard")
    add_answer(doc, all, ctx)
    if #all > 0 then add_sections(doc, all, ctx) end
    local rows = {}
    for _, point in ipairs(all) do
      local gap = points.gap(point)
      if gap and gap > 0 then
        rows[#rows + 1] = {
          task = point, light = point:is_overdue() and lights.overdue or light(100 - 100 * gap / point.full_score, ctx),
          point = point.point, area = point.area and ctx:name(point, "area"), gap = gap, day = point.due,
          urgency = text.choice(urgency, point.urgency, ctx),
        }
      end
    end
    ledger.add_table(doc, both("Points to be had, the most first", "可补分项（多者在前）"), rows, {
      columns.number("gap", "Missing", "失分"), columns.date("day", "Due", "时限"),
      columns.text("point", "Point", "测评点"), columns.text("area", "Area", "所在地"),
      columns.text("urgency", "Urgency", "紧急程度"),
    }, ctx, function(row) return { -row.gap, row.task.code } end)
    return doc
  end,
}
