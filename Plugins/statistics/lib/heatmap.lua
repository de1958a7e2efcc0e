-- Growth by county and key indicator at a glance: where is it warm, where cold.
local both = require "common.text".both
local columns = require "common.columns"
local figures = require "figures"
local sums = require "common.sums"

-- The newest growth of an indicator in a place, and its period.
local function growth_of(indicator, place)
  local newest = indicator.observations:where { scope = place.code, growth = { known = true } }
  return newest:order_by("-period"):first()
end

-- Whether one growth is at least as good as another for an indicator.
local function is_as_good(indicator, growth, other)
  return indicator.direction == "down" and growth <= other or indicator.direction ~= "down" and growth >= other
end

-- A row a county: its growth of each indicator, and how often it keeps up with the city.
local function rows_of(areas, indicators, city, ctx)
  local rows = {}
  for _, area in ipairs(areas) do
    local row = { area = ctx:name(area), ahead = 0, known = 0 }
    for _, indicator in ipairs(indicators) do
      local own, whole = growth_of(indicator, area), growth_of(indicator, city)
      if own and whole and own.period == whole.period then
        row[indicator.code], row.known = own.growth, row.known + 1
        if is_as_good(indicator, own.growth, whole.growth) then row.ahead = row.ahead + 1 end
      end
    end
    rows[#rows + 1] = row
  end
  return sums.sort(rows, function(row) return { -row.ahead, row.area } end)
end

duban.report {
  id = "heatmap",
  title = both("Counties and key indicators", "县区主要指标热力图"),
  doc = both("The newest published growth of each key indicator in each county, and how many of them keep up with the "
    .. "city's. Only figures of the city's newest period are compared.",
    "各县区主要指标最新公布增速，及不低于全市的指标数；只比较与全市同期的数据。"),
  run = function(ctx)
    local city = figures.city()
    local doc = duban.document { subtitle = city and ctx:name(city) }
    local indicators, shown = {}, { columns.text("area", "County", "县区") }
    for _, indicator in ipairs(city and figures.key_indicators() or {}) do
      if growth_of(indicator, city) then
        indicators[#indicators + 1] = indicator
        shown[#shown + 1] = { key = indicator.code, title = ctx:name(indicator), type = "percent" }
      end
    end
    if #indicators == 0 then
      return doc:note(both("No growth of a key indicator is known.", "没有主要指标增速数据。"), "warning")
    end
    local rows = rows_of(figures.areas(city), indicators, city, ctx)
    if #rows == 0 then return doc:note(both("The city has no counties.", "没有县区。"), "warning") end
    local first, last = rows[1], rows[#rows]
    doc:paragraph(both(
      "Keeps up with the city most often: {first}, in {n} of {of} indicators; least often: {last}, in {m} of {mo}.",
      "不低于全市指标最多：{first}（{n}/{of} 项）；最少：{last}（{m}/{mo} 项）。", {
        first = first.area, n = first.ahead, of = first.known, last = last.area, m = last.ahead, mo = last.known,
      }))
    shown[#shown + 1] = columns.integer("ahead", "Keeps up in", "不低于全市")
    local keys, values = { "area", "ahead" }, {}
    for index, indicator in ipairs(indicators) do
      values[index] = indicator.code
      keys[#keys + 1] = indicator.code
    end
    doc:chart {
      kind = "heatmap", title = both("Growth by county, %", "各县区增速（%）"), label = "area", values = values,
      columns = shown, rows = sums.pick(rows, keys),
    }
    return doc
  end,
}
