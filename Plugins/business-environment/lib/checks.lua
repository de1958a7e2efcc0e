-- Ranks that fell or miss the goal, evidence that is still missing, leads past their limits.
local both = require "common.text".both
local evaluation = require "evaluation"
local ledger = require "common.ledger"

duban.check {
  id = "rank-fell",
  title = both("Rank in the province fell", "位次后移"),
  doc = both("Indicators of the evaluation whose rank is worse than the year before.", "位次比上年后移的评价指标。"),
  on = "observation",
  run = function(ctx)
    for _, standing in ipairs(evaluation.standings(ctx)) do
      local gained = standing.newest:rank_change()
      if gained and gained < 0 then
        ctx:finding(both("{name}: rank {rank}, down {places}", "{name}：第 {rank} 位，后移 {places} 位", {
          subject = standing.newest, name = ctx:name(standing.indicator), rank = standing.newest.rank, places = -gained,
        }))
      end
    end
  end,
}

duban.check {
  id = "below-goal",
  title = both("Rank below the goal", "位次未达目标"),
  doc = both("Indicators of the evaluation whose rank is worse than goal_rank.", "位次未达到 goal_rank 的评价指标。"),
  severity = "note",
  on = "observation",
  run = function(ctx)
    for _, standing in ipairs(evaluation.standings(ctx)) do
      local rank = standing.newest.rank
      if rank > ctx.settings.goal_rank then
        ctx:finding(both("{name}: rank {rank}, goal {goal}", "{name}：第 {rank} 位，目标第 {goal} 位", {
          subject = standing.newest, name = ctx:name(standing.indicator), rank = rank, goal = ctx.settings.goal_rank,
        }))
      end
    end
  end,
}

duban.check {
  id = "gap-open",
  title = both("Gap not filled in time", "评价缺口逾期未补"),
  doc = both("Gaps of the evaluation that are open past their due day.", "已过时限仍未补齐的评价缺口。"),
  severity = "error",
  on = "task",
  where = ledger.overdue "evaluation_gap",
  each = function(gap, ctx)
    ctx:finding(both("due {due}, costs {points} points", "应于 {due} 补齐，失 {points} 分",
      { due = gap.due, points = gap.points_lost or 0 }))
  end,
}

duban.check {
  id = "lead-late",
  title = both("Lead past the limit of its grade", "线索超期"),
  doc = both("Open leads past their limit: c_workdays or b_workdays, or a_months for grade A.",
    "超过等级期限（C 级 c_workdays、B 级 b_workdays 个工作日，A 级 a_months 个月）仍未办结的线索。"),
  severity = "error",
  on = "task",
  where = ledger.open "business_lead",
  each = function(lead, ctx)
    local limit = evaluation.limit(lead, ctx)
    if ctx.today > limit then
      ctx:finding(both("grade {grade}, to be answered by {limit}", "{grade} 级，应于 {limit} 前办结",
        { grade = lead.grade or "A", limit = limit }))
    end
  end,
}
