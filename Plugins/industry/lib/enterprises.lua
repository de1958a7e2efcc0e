-- The key enterprises: their newest output, and the month for which it should be known.
local enterprises = {}

-- The last month that should have been reported by now.
function enterprises.month(ctx)
  local month = ctx.today:period("month").previous
  if ctx.today - month.last_day < ctx.settings.report_days then month = month.previous end
  return month
end

-- The observations of a month, in the order of the enterprises.
function enterprises.of(month, ctx)
  local wanted = { indicator = ctx.settings.output_indicator, period = month.text }
  return duban.observations:where(wanted):order_by("scope"):all()
end

-- The enterprises that reported in the year before and have not reported the month.
function enterprises.silent(ctx)
  local month, reported, silent = enterprises.month(ctx), {}, {}
  for _, observation in ipairs(enterprises.of(month, ctx)) do reported[observation.scope] = true end
  for _, observation in ipairs(enterprises.of(month.same_period_last_year, ctx)) do
    if not reported[observation.scope] then silent[#silent + 1] = observation end
  end
  return silent, month
end

return enterprises
