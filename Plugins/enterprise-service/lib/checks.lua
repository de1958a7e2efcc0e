-- Taken up, solved, rated: what does not go that way.
local both = require "common.text".both
local ledger = require "common.ledger"
local problems = require "problems"

duban.check {
  id = "unsolved",
  title = both("Problem not solved in time", "企业问题超期未办结"),
  doc = both("Open problems that were raised more than solve_days ago.", "提出超过 solve_days 天仍未办结的企业问题。"),
  severity = "error",
  on = "task",
  where = ledger.open "enterprise",
  each = function(problem, ctx)
    if problems.is_late(problem, ctx) then
      ctx:finding(both("raised {raised}, open for {days} d", "{raised} 提出，已 {days} 天未办结",
        { raised = problem.assigned.date, days = ledger.days_open(problem, ctx) }))
    end
  end,
}

duban.check {
  id = "not-taken-up",
  title = both("Nobody has taken it up", "企业问题无人受理"),
  doc = both("Open problems that not every unit has claimed within claim_days.", "超过 claim_days 天仍有单位未认领的企业问题。"),
  on = "task",
  where = ledger.open("enterprise", { claimed = { known = false } }),
  each = function(problem, ctx)
    local days = ledger.days_open(problem, ctx)
    if days > ctx.settings.claim_days then
      ctx:finding(both("raised {days} d ago and not taken up", "提出 {days} 天仍未受理", { days = days }))
    end
  end,
}

duban.check {
  id = "badly-rated",
  title = both("Solved, but badly rated", "评价较低"),
  doc = both("Closed problems that the enterprise rated poor_rating or worse.", "企业评价不高于 poor_rating 分的已办结问题。"),
  on = "task",
  where = function(ctx) return ledger.closed("enterprise", { rating = { at_most = ctx.settings.poor_rating } }) end,
  each = function(problem, ctx)
    ctx:finding(both("rated {rating} of 5", "评价 {rating} 分（满分 5 分）", { rating = problem.rating }))
  end,
}

duban.check {
  id = "not-rated",
  title = both("Solved, but not rated", "办结未评价"),
  doc = both("Closed problems of which the enterprise has not been asked its opinion.", "已办结但企业尚未评价的问题。"),
  severity = "note",
  on = "task",
  where = ledger.closed("enterprise", { rating = { known = false } }),
  each = function(problem, ctx)
    ctx:finding(both("closed {closed}, not rated", "{closed} 办结，尚未评价", { closed = problem.closed.date }))
  end,
}

duban.check {
  id = "raised-again",
  title = both("Raised again", "同类问题反复提出"),
  doc = both("Problems of a topic that the same enterprise raised within again_days before.",
    "同一企业在 again_days 天内再次提出的同类问题。"),
  on = "task",
  run = function(ctx)
    for _, pair in ipairs(problems.again(ctx)) do
      ctx:finding(both("the same topic as {before}, raised {day}", "与 {day} 提出的 {before} 同类",
        { subject = pair.now, before = pair.before.code, day = pair.before.assigned.date }))
    end
  end,
}
