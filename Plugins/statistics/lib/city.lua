-- The city's part of the quarter's report: where each key indicator stands.
local judgement = require "judgement"
local figures = require "figures"

local city = {}

-- Units in which the indicators are kept, for Chinese readers.
local measures = { ["100m yuan"] = "亿元", ["yuan"] = "元", ["100m kWh"] = "亿千瓦时" }

local function measure(indicator)
  return { en = indicator.measure or "", ["zh-Hans"] = measures[indicator.measure] or indicator.measure or "" }
end

-- How the rank has changed since the same period last year, or since the observation before where that is unknown:
-- a smaller number is a better place.
local function rank_change(observation, ctx)
  local before = observation:same_period_last_year()
  if not (before and before.rank) then before = observation:previous() end
  if not (observation.rank and before and before.rank) then return nil end
  local gained = before.rank - observation.rank
  if gained > 0 then return ctx:say { en = "up {n}", ["zh-Hans"] = "升{n}位", n = gained } end
  if gained < 0 then return ctx:say { en = "down {n}", ["zh-Hans"] = "降{n}位", n = -gained } end
  return ctx:say { en = "same", ["zh-Hans"] = "持平" }
end

-- What is known of each key indicator: its newest observation in the quarter, its lead over the targets and its
-- light; and the indicators of which nothing is known yet.
function city.standings(indicators, known, ctx)
  local standings, missing = {}, {}
  for _, indicator in ipairs(indicators) do
    local newest = figures.newest(known, indicator)
    if newest then
      local lead = judgement.lead(newest, indicator)
      local color, light = judgement.light(lead, ctx.settings)
      standings[#standings + 1] = {
        indicator = indicator, newest = newest, name = ctx:name(indicator), lead = lead, color = color, light = light,
      }
    else
      missing[#missing + 1] = ctx:name(indicator)
    end
  end
  -- The worst first, and among equals the one whose growth is furthest from its target.
  local order = { red = 1, yellow = 2, green = 3, grey = 4 }
  table.sort(standings, function(a, b)
    if a.color ~= b.color then return order[a.color] < order[b.color] end
    local a_lead, b_lead = a.lead.growth or 0, b.lead.growth or 0
    if a_lead ~= b_lead then return a_lead < b_lead end
    return a.indicator.code < b.indicator.code
  end)
  return standings, missing
end

local function names_with(color, standings, ctx)
  local names = {}
  for _, standing in ipairs(standings) do
    if standing.color == color then names[#names + 1] = standing.name end
  end
  return table.concat(names, ctx:say { en = ", ", ["zh-Hans"] = "、" }), #names
end

-- The answer: which indicators are behind, in a sentence, and how many stand how, in figures.
function city.add_summary(doc, standings, missing, ctx)
  if #standings == 0 then return end
  local far, far_count = names_with("red", standings, ctx)
  local behind, behind_count = names_with("yellow", standings, ctx)
  local _, well_count = names_with("green", standings, ctx)
  local _, aimless_count = names_with("grey", standings, ctx)
  if far_count > 0 then
    doc:paragraph(ctx:say { en = "Far off target: {far}.", ["zh-Hans"] = "严重落后：{far}。", far = far })
  end
  if behind_count > 0 then
    doc:paragraph(ctx:say { en = "Behind target: {behind}.", ["zh-Hans"] = "落后：{behind}。", behind = behind })
  end
  if far_count + behind_count == 0 then
    doc:paragraph { en = "No key indicator is behind its target.", ["zh-Hans"] = "已公布的主要指标均未落后于目标。" }
  end
  local none = { "green", { en = "none", ["zh-Hans"] = "无" } }
  local list = {
    { label = { en = "Good", ["zh-Hans"] = "正常" }, value = well_count,
      light = { "green", { en = "on target", ["zh-Hans"] = "达标" } } },
    { label = { en = "Behind", ["zh-Hans"] = "落后" }, value = behind_count,
      light = behind_count > 0 and { "yellow", { en = "watch", ["zh-Hans"] = "关注" } } or none },
    { label = { en = "Far off", ["zh-Hans"] = "严重落后" }, value = far_count,
      light = far_count > 0 and { "red", { en = "act", ["zh-Hans"] = "督办" } } or none },
    { label = { en = "Not published yet", ["zh-Hans"] = "尚未公布" }, value = #missing, light = "grey" },
  }
  if aimless_count > 0 then
    list[#list + 1] = {
      label = { en = "Without a target", ["zh-Hans"] = "无目标" }, value = aimless_count, light = "grey",
    }
  end
  doc:figures(list)
end

local function add_growth(doc, standings, ctx)
  doc:heading { en = "Growth and rank", ["zh-Hans"] = "增速与位次" }
  local rows = {}
  for _, standing in ipairs(standings) do
    local newest = standing.newest
    rows[#rows + 1] = {
      light = standing.light, name = standing.name, period = newest.period, growth = newest.growth,
      target = newest.growth_target, lead = standing.lead.growth,
      rank = newest.rank and { newest.rank, newest.rank_of }, change = rank_change(newest, ctx),
    }
  end
  doc:table {
    columns = {
      { key = "light", title = { en = "Light", ["zh-Hans"] = "亮灯" }, type = "light" },
      { key = "name", title = { en = "Indicator", ["zh-Hans"] = "指标" } },
      { key = "period", title = { en = "Period", ["zh-Hans"] = "时期" } },
      { key = "growth", title = { en = "Growth", ["zh-Hans"] = "增速" }, type = "percent" },
      { key = "target", title = { en = "Target", ["zh-Hans"] = "目标" }, type = "percent" },
      { key = "lead", title = { en = "Lead", ["zh-Hans"] = "领先" }, type = "points" },
      { key = "rank", title = { en = "Rank", ["zh-Hans"] = "位次" }, type = "rank" },
      { key = "change", title = { en = "Change", ["zh-Hans"] = "变化" } },
    },
    rows = rows,
  }
end

local function add_progress(doc, standings)
  local rows = {}
  for _, standing in ipairs(standings) do
    local newest = standing.newest
    if newest.value then
      rows[#rows + 1] = {
        name = standing.name, period = newest.period, value = newest.value, measure = measure(standing.indicator),
        target = newest.target, lead = standing.lead.time,
      }
    end
  end
  if #rows == 0 then return end
  doc:heading { en = "Progress towards the year's target", ["zh-Hans"] = "年度目标进度" }
  doc:table {
    columns = {
      { key = "name", title = { en = "Indicator", ["zh-Hans"] = "指标" } },
      { key = "period", title = { en = "Period", ["zh-Hans"] = "时期" } },
      { key = "value", title = { en = "Value", ["zh-Hans"] = "数值" }, type = "number" },
      { key = "target", title = { en = "Year's target", ["zh-Hans"] = "年度目标" }, type = "number" },
      { key = "measure", title = { en = "Unit", ["zh-Hans"] = "单位" } },
      { key = "lead", title = { en = "Ahead of time", ["zh-Hans"] = "领先时间进度" }, type = "points" },
    },
    rows = rows,
  }
end

function city.add_to(doc, standings, ctx)
  if #standings == 0 then return end
  add_growth(doc, standings, ctx)
  add_progress(doc, standings)
end

return city
