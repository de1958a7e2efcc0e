-- When a petition is late and when it must go up, shared by the checks and the report.
local both = require "common.text".both
local lights = require "common.lights"

local rules = {}

rules.matters = {
  housing = both("housing", "住房"), wages = both("wages", "欠薪"), land = both("land", "征地"),
  roads = both("roads", "道路"), environment = both("environment", "环境"), service = both("service", "办事"),
  other = both("other", "其他"),
}

-- The last day on which a petition can be settled in time.
function rules.limit(petition, ctx)
  local days = petition.round == "repeated" and ctx.settings.repeated_days or ctx.settings.first_days
  return (petition.received or petition.assigned.date) + days
end

function rules.is_late(petition, ctx) return ctx.today > rules.limit(petition, ctx) end

-- A matter that came too often, or went above the city, is for a leader to take up.
function rules.must_go_up(petition, ctx)
  local is_high = petition.level == "province" or petition.level == "nation"
  return is_high or petition.round == "repeated" and (petition.times or 2) >= ctx.settings.many_times
end

function rules.is_crowd(petition, ctx) return (petition.petitioner_count or 1) >= ctx.settings.many_people end

function rules.light(petition, ctx)
  if rules.is_late(petition, ctx) then return lights.overdue end
  local is_near = rules.limit(petition, ctx) - ctx.today <= ctx.settings.warn_days
  return (is_near or rules.must_go_up(petition, ctx)) and lights.watch or lights.well
end

return rules
