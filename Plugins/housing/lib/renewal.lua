-- Urban renewal: each project with its stage, its money against the calendar, and its light.
local columns = require "common.columns"
local estates = require "estates"
local lights = require "common.lights"
local sums = require "common.sums"
local both = require "common.text".both

duban.report {
  id = "renewal",
  title = both("Urban renewal", "城市有机更新"),
  doc = both("The projects of the category renewal_category: this year's investment against the calendar, start, and "
    .. "why a light is not green.",
    "类别为 renewal_category 的项目：本年投资与时间进度、开工情况及亮灯原因。"),
  run = function(ctx)
    local rules = estates.renewal_rules(ctx)
    local projects = duban.projects:where { category = ctx.settings.renewal_category }:order_by("code"):all()
    local rows, started = {}, 0
    for _, project in ipairs(projects) do
      local light, reasons = project:light(rules)
      if project.start_actual then started = started + 1 end
      rows[#rows + 1] = {
        light = lights.by_colour[light], name = ctx:name(project),
        place = project.location and ctx:name(project, "location"),
        planned = project.start_planned, started = project.start_actual, plan = project.year_plan,
        done = project:investment_progress(), pace = 100 * ctx.today:period("month").previous.time_progress,
        why = table.concat(reasons, "; "),
      }
    end
    sums.sort(rows, function(row) return { lights.weight(row.light), row.name } end)
    local doc = duban.document()
    doc:paragraph(both("Started: {started} of {all} projects; lights that are not green: {amiss}.",
      "{all} 个项目中已开工 {started} 个，未亮绿灯 {amiss} 个。", {
        started = started, all = #rows, amiss = sums.count(rows, function(row) return row.light ~= lights.well end),
      }))
    if #rows == 0 then return doc end
    doc:table {
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("name", "Project", "项目"),
        columns.text("place", "Place", "地点"), columns.date("planned", "Start planned", "计划开工"),
        columns.date("started", "Started", "实际开工"), columns.text("why", "Why", "原因"),
      },
      rows = sums.pick(rows, { "light", "name", "place", "planned", "started", "why" }),
    }
    doc:chart {
      kind = "progress", title = both("This year's investment against the calendar", "本年投资与时间进度"), label = "name",
      values = "done", pace = "pace",
      columns = {
        columns.text("name", "Project", "项目"), columns.money("plan", "Year's plan", "年度计划"),
        columns.percent("done", "Invested", "完成"), columns.percent("pace", "Year passed", "时间进度"),
      },
      rows = sums.pick(rows, { "name", "plan", "done", "pace" }),
    }
    return doc
  end,
}
