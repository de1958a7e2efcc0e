-- The expo's milestones, planned backward from its opening.
local both = require "common.text".both
local lights = require "common.lights"

local expo = {}

function expo.project(ctx) return duban.projects:find(ctx.settings.expo_project) end

-- The milestones in the order of their planned days.
function expo.milestones(ctx)
  return duban.milestones:where { project = ctx.settings.expo_project }:order_by("planned", "code"):all()
end

-- The milestone of the opening itself; the last one where none has the name.
function expo.opening(milestones, ctx)
  for _, milestone in ipairs(milestones) do
    if milestone.code == ctx.settings.expo_project .. "/" .. ctx.settings.opening_step then return milestone end
  end
  return milestones[#milestones]
end

-- The day on which it will be reached at the earliest, as things stand.
function expo.expected(milestone) return milestone.actual or milestone.planned + milestone:expected_slip() end

function expo.light(milestone, ctx)
  if milestone.actual then return lights.done end
  if milestone:is_slipped() then return lights.overdue end
  if milestone:expected_slip() > 0 then return lights.act end
  return milestone.planned - ctx.today <= ctx.settings.warn_days and lights.watch or lights.well
end

function expo.unknown(ctx)
  return both("The project {project} is not known; set expo_project.", "没有项目“{project}”；请设置 expo_project。",
    { project = ctx.settings.expo_project })
end

return expo
