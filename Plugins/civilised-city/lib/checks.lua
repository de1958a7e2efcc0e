-- Against the standard point by point: gaps that stay open, points that nobody has looked at lately.
local both = require "common.text".both
local ledger = require "common.ledger"
local points = require "points"

duban.check {
  id = "large-gap",
  title = both("Large gap to the full score", "失分较多"),
  doc = both("Open points that miss large_gap points or more.", "失分达到 large_gap 分的未办结测评点。"),
  on = "task",
  where = ledger.open "standard",
  each = function(point, ctx)
    local gap = points.gap(point)
    if gap and gap >= ctx.settings.large_gap then
      ctx:finding(both("{gap} of {full} points are missing", "满分 {full} 分，失 {gap} 分",
        { gap = points.number(gap), full = points.number(point.full_score) }))
    end
  end,
}

duban.check {
  id = "late",
  title = both("Gap not closed in time", "整改逾期"),
  doc = both("Open points whose due day has passed.", "已过时限仍未整改到位的测评点。"),
  severity = "error",
  on = "task",
  where = ledger.overdue "standard",
  each = function(point, ctx)
    ctx:finding(both("due {due}, {days} d late", "应于 {due} 完成，已逾期 {days} 天",
      { due = point.due, days = point:days_overdue() }))
  end,
}

duban.check {
  id = "closed-below-full",
  title = both("Closed although points are missing", "未得满分即办结"),
  doc = both("Closed points that still miss points.", "仍有失分却已办结的测评点。"),
  on = "task",
  where = ledger.closed "standard",
  each = function(point, ctx)
    local gap = points.gap(point) or 0
    if gap > 0 then
      ctx:finding(both("closed with {gap} points missing", "办结时仍失 {gap} 分", { gap = points.number(gap) }))
    end
  end,
}

duban.check {
  id = "not-inspected",
  title = both("Point not inspected lately", "久未复查"),
  doc = both("Points whose last inspection is more than inspect_days ago, or that never had one.",
    "超过 inspect_days 天未复查或从未检查的测评点。"),
  on = "task",
  where = ledger.open "standard",
  each = function(point, ctx)
    if not point.inspected then
      ctx:finding(both("never inspected", "从未检查"))
    elseif ctx.today - point.inspected > ctx.settings.inspect_days then
      ctx:finding(both("last inspected {day}", "最近检查日期 {day}", { day = point.inspected }))
    end
  end,
}
