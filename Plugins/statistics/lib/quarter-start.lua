-- The report on how a quarter starts: what is behind; each key indicator for the city; the counties side by side.
local city = require "city"
local counties = require "counties"
local figures = require "figures"

-- Whether any figure that the report shows is invented.
local function has_illustrative(known_by_scope)
  for _, known in ipairs(known_by_scope) do
    for _, series in pairs(known) do
      for _, observation in ipairs(series) do
        if observation.source == "illustrative" then return true end
      end
    end
  end
  return false
end

local function add_notes(doc, quarter, standings, missing, is_illustrative, ctx)
  if #standings == 0 then
    doc:note(ctx:say {
      en = "No key indicator has been published for {quarter} yet. The quarter before: --quarter {before}.",
      ["zh-Hans"] = "{quarter} 的主要指标尚未公布。查看上一季度：--quarter {before}。",
      quarter = quarter, before = quarter.previous,
    }, "warning")
  elseif #missing > 0 then
    doc:note(ctx:say {
      en = "Not published yet for {quarter}: {missing}.", ["zh-Hans"] = "{quarter} 尚未公布：{missing}。",
      quarter = quarter, missing = table.concat(missing, ctx:say { en = ", ", ["zh-Hans"] = "、" }),
    })
  end
  if is_illustrative then
    doc:note({
      en = "This report contains illustrative figures: they were invented for trying and say nothing of a real place.",
      ["zh-Hans"] = "本报告含示例数据，系为试用而虚构，不反映真实情况。",
    }, "warning")
  end
end

duban.report {
  id = "quarter-start",
  title = { en = "A good start to the quarter", ["zh-Hans"] = "季度“开门红”指标运行情况" },
  doc = {
    en = "Each key indicator for the city: its newest figure known within the quarter, published growth against its "
      .. "target in percentage points, value against the year's target and the calendar, rank, and the change of rank "
      .. "since the same period last year (or since the figure before). Then the counties' growth side by side. The "
      .. "lights follow the same settings as the check behind-target. Lead is good for every indicator: where less is "
      .. "better, the sign is turned round.",
    ["zh-Hans"] = "全市各项主要指标在本季度内最新的已公布数据：增速与目标之差（百分点）、年度目标进度与时间进度之差、"
      .. "位次及其较上年同期（无同期则较上期）的变化；各县区增速对比。亮灯规则与检查 behind-target 的设置相同。"
      .. "“领先”为正即好，对越低越好的指标已换算方向。",
  },
  params = {
    quarter = {
      type = "quarter", default = "current", help = { en = "the quarter to report", ["zh-Hans"] = "要报告的季度" },
    },
  },
  run = function(ctx, params)
    local quarter = params.quarter
    local place = figures.city()
    local doc = duban.document { subtitle = (place and ctx:name(place) .. " · " or "") .. quarter.text }
    if not place then
      doc:note({
        en = "The workspace knows no organization of kind city, so there is nothing to report on.",
        ["zh-Hans"] = "工作区中没有类型为市的单位，无从报告。",
      }, "warning")
      return doc
    end
    local indicators = figures.key_indicators()
    local known_by_scope, areas = { figures.of(place, quarter) }, {}
    for _, area in ipairs(figures.areas(place)) do
      local known = figures.of(area, quarter)
      known_by_scope[#known_by_scope + 1] = known
      areas[#areas + 1] = { code = area.code, name = ctx:name(area), known = known }
    end
    local standings, missing = city.standings(indicators, known_by_scope[1], ctx)
    city.add_summary(doc, standings, missing, ctx)
    city.add_to(doc, standings, ctx)
    counties.add_to(doc, indicators, areas, ctx)
    add_notes(doc, quarter, standings, missing, has_illustrative(known_by_scope), ctx)
    return doc
  end,
}
