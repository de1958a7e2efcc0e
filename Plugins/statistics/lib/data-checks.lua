-- Figures that contradict each other, were published anew, or should be known and are not.
local both = require "common.text".both

local function tenth(number) return string.format("%.1f", number) end

duban.check {
  id = "cumulative-fell",
  title = both("A cumulative value fell", "累计值下降"),
  doc = both("Values counted from January that are below the one before in the same year.",
    "自年初累计、却低于同年上期的数值。"),
  severity = "warning",
  on = "observation",
  where = { accumulation = "cumulative", value = { known = true } },
  each = function(observation, ctx)
    local before = observation:previous()
    if before and before.value and observation.value < before.value then
      ctx:finding(both("fell from {before} in {period} to {now}", "由 {period} 的 {before} 降为 {now}",
        { before = before.value, period = before.period, now = observation.value }))
    end
  end,
}

duban.check {
  id = "published-vs-computed",
  title = both("Published growth is not what the values give", "公布增速与计算增速不符"),
  doc = both("Published growth that differs from the growth of the values by more than gap_points. Published growth is "
    .. "data and may have its reasons, such as comparable prices; a large gap is worth a question.",
    "公布增速与按数值计算的增速相差超过 gap_points 个百分点。公布数即为准（如可比价），差距较大时宜核实。"),
  severity = "note",
  on = "observation",
  where = { growth = { known = true }, value = { known = true } },
  each = function(observation, ctx)
    local gap = observation:growth_gap()
    if gap and math.abs(gap) > ctx.settings.gap_points then
      ctx:finding(both("published {published}%, the values give {computed}%", "公布 {published}%，按数值计算为 {computed}%",
        { published = tenth(observation.growth), computed = tenth(observation:computed_growth()) }))
    end
  end,
}

duban.check {
  id = "revised",
  title = both("Figure was revised", "数据已修订"),
  doc = both("Observations that were published anew within the last revised_days.", "最近 revised_days 天内修订过的数据。"),
  severity = "note",
  on = "observation",
  where = function(ctx)
    return { revision = { at_least = 1 }, released = { on_or_after = ctx.today - ctx.settings.revised_days } }
  end,
  each = function(observation, ctx)
    local revisions = observation:revisions()
    local before = revisions[#revisions - 1]
    if before then
      ctx:finding(both("revised on {released} from {before} to {now}", "{released} 修订，由 {before} 改为 {now}",
        { released = observation.released, before = before.value or "?", now = observation.value or "?" }))
    end
  end,
}

-- The newest period of an indicator's frequency whose figures should be known by now.
local function due_period(indicator, ctx)
  local period = ctx.today:period(indicator.frequency).previous
  while ctx.today - period.last_day < ctx.settings.release_days do period = period.previous end
  return period
end

duban.check {
  id = "missing-release",
  title = both("Figure is missing", "应发未发"),
  doc = both("Places that had a figure for the same period a year ago and have none release_days after this one.",
    "上年同期有数、期末 release_days 天后仍无数据的地区。"),
  severity = "warning",
  on = "observation",
  run = function(ctx)
    for indicator in duban.indicators:order_by("code"):each() do
      local period, known = due_period(indicator, ctx), {}
      for observation in indicator.observations:where { period = period.text }:each() do
        known[observation.scope] = true
      end
      local year_before = { period = period.same_period_last_year.text }
      for before in indicator.observations:where(year_before):order_by("scope"):each() do
        if not known[before.scope] then
          ctx:finding(both("{name}, {place}: nothing for {period}", "{place}{name}：无 {period} 数据", {
            name = ctx:name(indicator), place = ctx:name(before, "scope"), period = period.text, subject = before,
          }))
        end
      end
    end
  end,
}
