-- The observation tour: each site's mean score without the highest and the lowest one.
local columns = require "common.columns"
local sums = require "common.sums"
local both = require "common.text".both

-- The mean of scores, from three on without one highest and one lowest; nil of none.
local function trimmed_mean(scores)
  if #scores == 0 then return nil end
  table.sort(scores)
  local first, last = 1, #scores
  if #scores >= 3 then first, last = 2, #scores - 1 end
  local sum = 0
  for index = first, last do sum = sum + scores[index] end
  return sum / (last - first + 1)
end

-- The tour that is asked for, or the last one on which several people gave scores.
local function tour_scores(tour)
  local scores = duban.tour_scores:order_by("code")
  if tour then return scores:where { tour = tour }:all(), tour end
  for _, group in ipairs(sums.groups(duban.tour_scores:order_by("-visited"):all(), function(score)
    return tostring(score.visited)
  end)) do
    tour = group.records[1].tour
  end
  return tour and scores:where { tour = tour }:all() or {}, tour
end

duban.report {
  id = "observation-tour",
  title = both("Observation tour", "重点项目观摩评分"),
  doc = both("The sites of a tour by their mean score; from three scores on without the site's highest and lowest.",
    "观摩点位按平均分排名，三个及以上评分时去掉一个最高分和一个最低分。"),
  params = {
    tour = { type = "string", help = both("the tour's name; the last one unless given", "观摩名称，默认最近一次") },
  },
  run = function(ctx, params)
    local scores, tour = tour_scores(params.tour)
    local doc = duban.document { subtitle = tour }
    if #scores == 0 then return doc:note(both("No scores are known.", "没有评分记录。")) end
    local rows = {}
    for _, group in ipairs(sums.groups(scores, function(score) return score.project end)) do
      local given = {}
      for _, score in ipairs(group.records) do given[#given + 1] = score.score end
      local mean = trimmed_mean(given)
      rows[#rows + 1] = {
        site = ctx:name(group.records[1], "project"), scores = #given, mean = mean, lowest = given[1],
        highest = given[#given],
      }
    end
    sums.sort(rows, function(row) return { -row.mean, row.site } end)
    for index, row in ipairs(rows) do row.rank = { index, #rows } end
    doc:paragraph(both("Best: {best}. Last: {last}.", "第一名：{best}；末位：{last}。",
      { best = rows[1].site, last = rows[#rows].site }))
    doc:chart {
      kind = "bar", title = both("Mean scores without the highest and the lowest", "去掉最高最低分后的平均分"),
      label = "site", values = "mean",
      columns = {
        columns.rank("rank", "Rank", "位次"), columns.text("site", "Site", "点位"),
        { key = "mean", title = both("Mean", "平均分"), type = "number", decimals = 2 },
        columns.integer("scores", "Scores", "评分数"), columns.number("highest", "Highest", "最高分"),
        columns.number("lowest", "Lowest", "最低分"),
      },
      rows = rows,
    }
    return doc
  end,
}
