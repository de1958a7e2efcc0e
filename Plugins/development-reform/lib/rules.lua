-- When a project shows yellow or red: each rule has two bounds, which the settings hold.
local rules = {}

-- What project:light takes: every rule, with the bounds of the settings.
function rules.all(ctx)
  local settings = ctx.settings
  return {
    behind = { settings.behind_yellow, settings.behind_red }, start = { settings.late_yellow, settings.late_red },
    statistics = { settings.statistics_yellow, settings.statistics_red },
  }
end

-- One of them alone: "behind", "start" or "statistics".
function rules.only(name, ctx)
  local alone = { behind = false, start = false, statistics = false }
  alone[name] = rules.all(ctx)[name]
  return alone
end

-- Stages in which a project is being prepared.
rules.preparing = { "planning", "preliminary", "procurement" }

-- Whether all that comes before the start has been reached: the milestone before the one whose code ends with "start".
-- A project without such a milestone is not known to be mature.
function rules.is_mature(project)
  local start = duban.milestones:find(project.code .. "/start")
  if not start or start.actual then return false end
  local before = start:related "predecessor"
  return before ~= nil and before.actual ~= nil
end

return rules
