-- Projects that investment promotion answers for: when they were signed, and when they should start.
local promotion = {}

function promotion.projects(ctx)
  return duban.projects:where { category = ctx.settings.categories, batch = { known = true } }:order_by("code"):all()
end

-- The day of signing: that of the milestone whose code ends with "agreement"; nil where none was recorded.
function promotion.signed(project)
  local milestone = duban.milestones:find(project.code .. "/agreement")
  return milestone and milestone.actual
end

function promotion.has_started(project) return project.start_actual ~= nil end

-- The last day on which it starts in time: the planned one, else start_months after signing.
function promotion.start_limit(project, ctx)
  if project.start_planned then return project.start_planned end
  local signed = promotion.signed(project)
  return signed and signed:add_months(ctx.settings.start_months)
end

return promotion
