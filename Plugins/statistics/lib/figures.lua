-- The key indicators' figures of a quarter, read once for the whole report.
local figures = {}

-- The key indicators, and the city and its areas in the order of their region codes.
function figures.key_indicators()
  return duban.indicators:where { key = true }:order_by("code"):all()
end

function figures.city()
  return duban.organizations:where { kind = "city" }:order_by("code"):first()
end

function figures.areas(city)
  return duban.organizations:where { parent = city.code, kind = { "district", "county", "zone" } }
    :order_by("region", "code"):all()
end

-- The observations of a scope for periods that end in the quarter, by indicator, the oldest first. What was not yet
-- published on the as-of day is not among them.
function figures.of(scope, quarter)
  local by_indicator = {}
  local year = scope.observations:where { period = { starts_with = tostring(quarter.year) } }
  for _, observation in ipairs(year:order_by("indicator"):all()) do
    if quarter:contains(duban.period(observation.period).last_day) then
      local series = by_indicator[observation.indicator] or {}
      by_indicator[observation.indicator] = series
      series[#series + 1] = observation
    end
  end
  for _, series in pairs(by_indicator) do
    table.sort(series, function(a, b) return duban.period(a.period) < duban.period(b.period) end)
  end
  return by_indicator
end

function figures.newest(by_indicator, indicator)
  local series = by_indicator[indicator.code]
  return series and series[#series]
end

-- The observation of one period; nil where it is not known.
function figures.at(by_indicator, indicator, period)
  for _, observation in ipairs(by_indicator[indicator.code] or {}) do
    if observation.period == period then return observation end
  end
end

return figures
