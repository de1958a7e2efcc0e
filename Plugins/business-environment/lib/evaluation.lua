-- The province's evaluation, and the limits of leads.
local evaluation = {}

-- The newest value of each indicator of the evaluation for the city: { indicator, newest, before }.
function evaluation.standings(ctx)
  local standings = {}
  for indicator in duban.indicators:where { code = { starts_with = ctx.settings.prefix } }:order_by("code"):each() do
    local newest = indicator.observations:where { rank = { known = true } }:order_by("-period"):first()
    if newest then
      standings[#standings + 1] = { indicator = indicator, newest = newest, before = newest:same_period_last_year() }
    end
  end
  return standings
end

-- The last day on which a lead can be answered in time: workdays for the grades B and C, months for A.
function evaluation.limit(lead, ctx)
  local settings, day = ctx.settings, lead.assigned.date
  if lead.grade == "C" then return ctx.calendar:add_workdays(day, settings.c_workdays) end
  if lead.grade == "B" then return ctx.calendar:add_workdays(day, settings.b_workdays) end
  return day:add_months(settings.a_months)
end

return evaluation
