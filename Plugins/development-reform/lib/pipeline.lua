-- What is being prepared: how mature it is, and when it should start.
local columns = require "common.columns"
local lights = require "common.lights"
local rules = require "rules"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

local stages = {
  planning = both("planning", "谋划"), preliminary = both("preliminary work", "前期"),
  procurement = both("procurement", "招标采购"),
}

-- The next step that is not reached.
local function next_step(project)
  return project.milestones:where { actual = { known = false } }:order_by("planned", "code"):first()
end

duban.report {
  id = "pipeline",
  title = both("Projects being prepared", "项目储备情况"),
  doc = both("Projects in planning, preliminary work or procurement: which are mature, what comes next, and when they "
    .. "should start.",
    "处于谋划、前期、招标采购阶段的项目：是否成熟、下一步工作和计划开工时间。"),
  run = function(ctx)
    local doc = duban.document()
    local rows, mature = {}, 0
    for project in duban.projects:where { stage = rules.preparing }:order_by("code"):each() do
      local step, is_mature = next_step(project), rules.is_mature(project)
      if is_mature then mature = mature + 1 end
      rows[#rows + 1] = {
        light = lights.by_colour[project:light(rules.only("start", ctx))], name = ctx:name(project),
        stage = text.choice(stages, project.stage, ctx),
        mature = ctx:say(is_mature and both("yes", "是") or both("no", "否")),
        step = step and step.name, step_planned = step and step.planned, start = project.start_planned,
        total = project.total_investment,
      }
    end
    doc:paragraph(both("Being prepared: {all} projects worth {worth}; mature and not started: {mature}.",
      "在谋划和前期项目 {all} 个，总投资 {worth}；条件成熟未开工 {mature} 个。", {
        all = #rows, mature = mature,
        worth = text.money(sums.of(rows, function(row) return row.total end, duban.money(0)), ctx),
      }))
    if #rows == 0 then return doc end
    sums.sort(rows, function(row) return { lights.weight(row.light), tostring(row.start or "9999"), row.name } end)
    doc:table {
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("name", "Project", "项目"),
        columns.text("stage", "Stage", "阶段"), columns.text("mature", "Mature", "成熟"),
        columns.text("step", "Next step", "下一步"), columns.date("step_planned", "Planned", "计划"),
        columns.date("start", "Start planned", "计划开工"), columns.money("total", "Total investment", "总投资"),
      },
      rows = rows,
    }
    return doc
  end,
}
