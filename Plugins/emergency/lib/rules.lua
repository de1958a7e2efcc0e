-- How long a hazard may stay, and what counts as found again; shared by the checks and the report.
local both = require "common.text".both
local ledger = require "common.ledger"
local lights = require "common.lights"

local rules = {}

rules.kinds = {
  work_safety = both("work safety", "安全生产"), forest_fire = both("forest fire", "森林防火"),
  pollution = both("pollution", "污染防治"), flood = both("flood", "防汛"),
}

function rules.is_major(hazard) return hazard.danger == "major" end

function rules.limit(hazard, ctx)
  return hazard.assigned.date + (rules.is_major(hazard) and ctx.settings.major_days or ctx.settings.ordinary_days)
end

function rules.is_late(hazard, ctx) return hazard:is_open() and ctx.today > rules.limit(hazard, ctx) end

function rules.light(hazard, ctx)
  if rules.is_late(hazard, ctx) then return lights.overdue end
  return rules.is_major(hazard) and lights.watch or lights.well
end

-- Hazards of a kind that came again at the same place: a list of { now, before }.
function rules.again(ctx)
  local function spot(hazard) return hazard.place and hazard.kind and hazard.place .. "/" .. hazard.kind end
  return ledger.again("hazard", spot, ctx.settings.again_days)
end

return rules
