-- The areas' part of the quarter's report: growth side by side, then who is best and who is weakest.
local figures = require "figures"

local counties = {}

-- The newest period of an indicator for which at least one area has published a figure: only figures of the same
-- period may be compared.
local function newest_period(indicator, areas)
  local newest
  for _, area in ipairs(areas) do
    local observation = figures.newest(area.known, indicator)
    if observation and (not newest or duban.period(newest) < duban.period(observation.period)) then
      newest = observation.period
    end
  end
  return newest
end

-- One indicator's growth by area code, and its highest and lowest value; the names of areas without one.
local function compare(indicator, areas, period)
  local growth, highest, lowest, missing = {}, nil, nil, {}
  for _, area in ipairs(areas) do
    local observation = figures.at(area.known, indicator, period)
    local value = observation and observation.growth
    growth[area.code] = value
    if value then
      highest = math.max(highest or value, value)
      lowest = math.min(lowest or value, value)
    else
      missing[#missing + 1] = area.name
    end
  end
  return growth, highest, lowest, missing
end

-- The areas with a value, and the value: "Wuyang County, Yuanhui District -5.7%".
local function holders(value, growth, areas, comma)
  local names = {}
  for _, area in ipairs(areas) do
    if growth[area.code] == value then names[#names + 1] = area.name end
  end
  return table.concat(names, comma) .. string.format(" %.1f%%", value)
end

-- Adds both tables, and a note on what is missing. Each area is { code, name, known }.
function counties.add_to(doc, indicators, areas, ctx)
  local comma = ctx:say { en = ", ", ["zh-Hans"] = "、" }
  local rows, extremes, gaps = {}, {}, {}
  for _, indicator in ipairs(indicators) do
    local period = newest_period(indicator, areas)
    local growth, highest, lowest, missing = compare(indicator, areas, period)
    -- An indicator without any growth, such as a share, has nothing to compare here.
    if highest then
      local best, weakest = highest, lowest
      if indicator.direction == "down" then best, weakest = lowest, highest end
      local name = ctx:name(indicator)
      extremes[#extremes + 1] = {
        name = name, period = period, best = holders(best, growth, areas, comma),
        weakest = holders(weakest, growth, areas, comma),
      }
      if #missing > 0 then
        gaps[#gaps + 1] = ctx:say {
          en = "{name} ({areas})", ["zh-Hans"] = "{name}（{areas}）", name = name, areas = table.concat(missing, comma),
        }
      end
      growth.name = name
      rows[#rows + 1] = growth
    end
  end
  if #rows == 0 then return end

  local columns = { { key = "name", title = { en = "Indicator", ["zh-Hans"] = "指标" } } }
  for _, area in ipairs(areas) do columns[#columns + 1] = { key = area.code, title = area.name, type = "percent" } end
  doc:heading { en = "Counties side by side: growth", ["zh-Hans"] = "各县区增速对比" }
  doc:table { columns = columns, rows = rows }
  doc:heading { en = "Best and weakest county", ["zh-Hans"] = "最优与最差县区" }
  doc:table {
    columns = {
      { key = "name", title = { en = "Indicator", ["zh-Hans"] = "指标" } },
      { key = "period", title = { en = "Period", ["zh-Hans"] = "时期" } },
      { key = "best", title = { en = "Best growth", ["zh-Hans"] = "增速最优" } },
      { key = "weakest", title = { en = "Weakest growth", ["zh-Hans"] = "增速最差" } },
    },
    rows = extremes,
  }
  doc:note { en = "Where less is better, the lowest growth is the best.", ["zh-Hans"] = "对越低越好的指标，增速最低者为最优。" }
  if #gaps > 0 then
    doc:note(ctx:say {
      en = "No growth published for: {gaps}.", ["zh-Hans"] = "未公布增速：{gaps}。", gaps = table.concat(gaps, comma),
    }, "warning")
  end
end

return counties
