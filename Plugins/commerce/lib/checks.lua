-- What endangers the opening, and signed projects that do not move.
local expo = require "expo"
local promotion = require "promotion"
local text = require "common.text"
local both = text.both

duban.check {
  id = "milestone-slipped",
  title = both("Expo milestone slipped", "食博会节点延误"),
  doc = both("Milestones of the expo that are past their planned day and not reached.", "已过计划日仍未完成的食博会节点。"),
  severity = "error",
  on = "milestone",
  where = function(ctx) return { project = ctx.settings.expo_project, actual = { known = false } } end,
  each = function(milestone, ctx)
    if milestone:is_slipped() then
      ctx:finding(both("planned for {planned}, {days} d late", "计划 {planned}，已延误 {days} 天",
        { planned = milestone.planned, days = milestone:days_slipped() }))
    end
  end,
}

duban.check {
  id = "opening-endangered",
  title = both("Another project is late for the opening", "配套项目影响开幕"),
  doc = both("Projects of the expo's category that are forecast to be completed after the day by which the expo needs "
    .. "its halls: its milestone halls.",
    "与食博会同类、预计完工晚于展馆交付节点的项目。"),
  severity = "error",
  on = "project",
  run = function(ctx)
    local project, needed = expo.project(ctx), duban.milestones:find(ctx.settings.expo_project .. "/halls")
    if not (project and needed) then return end
    local late = duban.projects:where {
      category = project.category, completion_forecast = { after = needed.planned },
      completion_actual = { known = false }, code = { is_not = project.code },
    }
    for other in late:order_by("code"):each() do
      ctx:finding(both("forecast for {forecast}, needed by {needed}", "预计 {forecast} 完工，须于 {needed} 前交付",
        { forecast = other.completion_forecast, needed = needed.planned, subject = other }))
    end
  end,
}

duban.check {
  id = "signed-not-started",
  title = both("Signed, but not started", "签约未开工"),
  doc = both("Signed projects that should have started: the planned start, or start_months after signing, has passed.",
    "已过计划开工日（未定者为签约后 start_months 个月）仍未开工的签约项目。"),
  on = "project",
  run = function(ctx)
    for _, project in ipairs(promotion.projects(ctx)) do
      local limit = promotion.start_limit(project, ctx)
      if not promotion.has_started(project) and project.stage ~= "suspended" and limit and limit < ctx.today then
        ctx:finding(both("to start by {limit}, still in stage {stage}", "应于 {limit} 开工，现处于 {stage} 阶段",
          { limit = limit, stage = project.stage or "?", subject = project }))
      end
    end
  end,
}

duban.check {
  id = "signed-suspended",
  title = both("Signed project suspended", "签约项目停滞"),
  doc = both("Signed projects that are suspended.", "已签约而处于暂停状态的项目。"),
  on = "project",
  where = function(ctx)
    return { category = ctx.settings.categories, batch = { known = true }, stage = "suspended" }
  end,
  each = function(project, ctx)
    ctx:finding(both("suspended; total investment {total}", "已暂停，总投资 {total}",
      { total = project.total_investment and text.money(project.total_investment, ctx) or "?" }))
  end,
}
