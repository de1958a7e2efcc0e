-- The monthly review: ranks with the reason for every point, and how precisely and quickly the month was assigned.
local assignments = require "assignments"
local columns = require "common.columns"
local lights = require "common.lights"
local rules = require "rules"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

local distinctions = {
  reports_experience = both("reports experience", "介绍经验"),
  says_how_to_improve = both("says how to improve", "表态发言"),
}

-- Names of those with a distinction, best first.
local function names_with(distinction, group, ctx)
  local names = {}
  for _, standing in ipairs(group.standings) do
    if standing.distinction == distinction then names[#names + 1] = standing.name end
  end
  return text.join(names, ctx)
end

-- How precisely and quickly the month's tasks were assigned.
local function add_assignment(doc, month, ctx)
  local measures, tasks = rules.measures(ctx), assignments.of(month)
  local precise = sums.count(tasks, function(task) return not rules.imprecision(task, measures, ctx) end)
  local claimed = sums.count(tasks, function(task)
    return task.claimed and task.claimed.date - task.assigned.date <= ctx.settings.claim_days
  end)
  local settled = sums.count(tasks, function(task) return task.claimed or rules.is_unclaimed(task, ctx) end)
  local precise_share, claimed_share = sums.percent(precise, #tasks), sums.percent(claimed, settled)
  doc:heading(both("Precision and efficiency of assignment", "交办精准度与效率"))
  doc:figures {
    { label = both("Assigned", "交办"), value = #tasks, light = { "blue", month.text } },
    { label = both("Precise, %", "精准率（%）"), value = precise_share and math.floor(precise_share + 0.5) or 0,
      light = lights.share(precise_share, ctx.settings.precise_share, ctx.settings.precise_share / 2) },
    { label = both("Claimed in time, %", "按时认领率（%）"), value = claimed_share and math.floor(claimed_share + 0.5) or 0,
      light = lights.share(claimed_share, ctx.settings.claimed_share, ctx.settings.claimed_share / 2) },
  }
end

local function add_group(doc, group, ctx)
  doc:heading(group.label)
  local rows, reasons = {}, {}
  for _, standing in ipairs(group.standings) do
    rows[#rows + 1] = {
      rank = standing.rank and { standing.rank, #group.standings }, name = standing.name, score = standing.score,
      done = standing.done, late = standing.late, change = standing.rank_change,
      speaks = standing.distinction and text.choice(distinctions, standing.distinction, ctx),
    }
    for _, line in ipairs(standing.lines) do
      -- Everybody begins with the same points; only what differs needs a reason.
      if line.rule ~= "base" then
        reasons[#reasons + 1] = { name = standing.name, points = line.points, task = line.task, reason = line.text }
      end
    end
  end
  doc:chart {
    kind = "bar", title = both("Scores", "得分"), label = "name", values = "score",
    columns = {
      columns.rank("rank", "Rank", "位次"), columns.text("name", "Organization", "单位"),
      columns.number("score", "Score", "得分"),
      columns.integer("done", "Done", "办结"), columns.integer("late", "Late", "超期"),
      columns.integer("change", "Places gained", "位次变化"), columns.text("speaks", "In the review", "讲评"),
    },
    rows = rows,
  }
  doc:heading(both("The reason for every point", "加减分依据"), 2)
  doc:table {
    columns = {
      columns.text("name", "Organization", "单位"), columns.number("points", "Points", "分值"),
      columns.text("task", "Task", "任务"), columns.text("reason", "Reason", "依据"),
    },
    rows = reasons,
  }
end

duban.report {
  id = "monthly-review",
  title = both("Monthly review", "月度讲评"),
  doc = both("The month's scores by the rules of [scoring]: ranks, change since the month before, who reports "
    .. "experience and who says how to improve, the reason for every point; how precisely and quickly tasks were "
    .. "assigned.",
    "按 [scoring] 规则计算当月得分、位次及变化、介绍经验和表态发言单位、每分依据；交办精准度与效率。"),
  params = { month = { type = "month", default = "current", help = both("the month to review", "讲评月份") } },
  run = function(ctx, params)
    local review = duban.review(params.month.text)
    local doc = duban.document { subtitle = params.month.text }
    if review.preliminary then
      doc:note(both("The month is not over: as of {day}.", "当月未结束，数据截至 {day}。", { day = review.day }))
    end
    for _, group in ipairs(review.groups) do
      local values = {
        group = group.label, best = names_with("reports_experience", group, ctx),
        last = names_with("says_how_to_improve", group, ctx),
      }
      if values.best ~= "" then
        doc:paragraph(both("{group}: {best} report experience; {last} say how they will improve.",
          "{group}：{best} 介绍经验；{last} 表态发言。", values))
      end
    end
    add_assignment(doc, params.month, ctx)
    for _, group in ipairs(review.groups) do
      if #group.standings > 0 then add_group(doc, group, ctx) end
    end
    return doc
  end,
}
