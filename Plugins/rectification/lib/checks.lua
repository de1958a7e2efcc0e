-- A finding is closed by its acceptance, not by somebody's word: what stands in the way of that.
local both = require "common.text".both
local ledger = require "common.ledger"

duban.check {
  id = "late",
  title = both("Finding past its deadline", "整改逾期"),
  doc = both("Open findings whose deadline has passed.", "已过整改时限仍未销号的问题。"),
  severity = "error",
  on = "task",
  where = ledger.overdue "rectification",
  each = function(finding, ctx)
    ctx:finding(both("to be put right by {due}, {days} d late", "应于 {due} 前整改到位，已逾期 {days} 天",
      { due = finding.due, days = finding:days_overdue() }))
  end,
}

duban.check {
  id = "closed-without-acceptance",
  title = both("Closed without acceptance", "未经验收即销号"),
  doc = both("Closed findings without an acceptance document or its day.", "没有验收文书或验收日期就已销号的问题。"),
  severity = "error",
  on = "task",
  where = ledger.closed "rectification",
  each = function(finding, ctx)
    if not (finding.acceptance and finding.accepted) then
      ctx:finding(both("closed {closed}, but no acceptance is on record", "{closed} 已销号，无验收记录",
        { closed = finding.closed.date }))
    end
  end,
}

duban.check {
  id = "not-accepted",
  title = both("Submitted and not accepted in time", "提交后未及时验收"),
  doc = both("Findings that were submitted more than accept_days ago and are neither accepted nor returned.",
    "提交超过 accept_days 天，既未验收也未退回的问题。"),
  on = "task",
  where = ledger.open("rectification", { submitted = { known = true } }),
  each = function(finding, ctx)
    local days = ctx.today - finding.submitted.date
    if days >= ctx.settings.accept_days then
      ctx:finding(both("submitted {submitted}, waiting for {days} d", "{submitted} 提交，已等待 {days} 天",
        { submitted = finding.submitted.date, days = days }))
    end
  end,
}

duban.check {
  id = "no-proof",
  title = both("Submitted or nearly due without proof", "无佐证材料"),
  doc = both("Open findings without proof, once they are submitted or within warn_days of their deadline.",
    "已提交或距时限不足 warn_days 天，仍无佐证材料的问题。"),
  on = "task",
  where = ledger.open("rectification", { proof = { known = false } }),
  each = function(finding, ctx)
    local is_near = finding.due and finding.due - ctx.today <= ctx.settings.warn_days
    if finding.submitted or is_near then ctx:finding(both("no proof is named", "未填写佐证材料")) end
  end,
}

duban.check {
  id = "no-deadline",
  title = both("Finding without a deadline", "未定整改时限"),
  doc = both("Open findings that are not long-term and have no deadline.", "不属长期坚持、又未定时限的问题。"),
  on = "task",
  where = ledger.open("rectification", { due = { known = false }, measure = { none_of = { "long_term" } } }),
  each = function(_, ctx) ctx:finding(both("no deadline was set", "未确定整改时限")) end,
}
