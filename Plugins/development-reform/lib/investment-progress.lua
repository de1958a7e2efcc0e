-- This year's investment of each project against its plan and the calendar.
local columns = require "common.columns"
local lights = require "common.lights"
local rules = require "rules"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

local function row_of(project, ctx)
  local behind = project:points_behind()
  return {
    light = lights.by_colour[project:light(rules.all(ctx))], name = ctx:name(project), plan = project.year_plan,
    done = project:investment_done(), share = project:investment_progress(), behind = behind,
    pace = behind and project:investment_progress() + behind,
  }
end

duban.report {
  id = "investment-progress",
  title = both("Investment against time", "重点项目投资进度"),
  doc = both("Projects with a plan for the year: what is invested by the last month that was reported, against the "
    .. "share of the year that had passed by then.",
    "有年度计划的项目：截至最近上报月份的完成投资与时间进度对比。"),
  run = function(ctx)
    local doc = duban.document()
    local rows = {}
    for project in duban.projects:where { year_plan = { more_than = 0 }, start_actual = { known = true } }:each() do
      rows[#rows + 1] = row_of(project, ctx)
    end
    if #rows == 0 then
      return doc:note(both("No project has started with a plan for the year.", "没有已开工且有年度计划的项目。"))
    end
    sums.sort(rows, function(row) return { -(row.behind or -1000), row.name } end)
    local plan = sums.of(rows, function(row) return row.plan end, duban.money(0))
    local done = sums.of(rows, function(row) return row.done end, duban.money(0))
    doc:paragraph(both("Invested: {done} of {plan}, {share}%. Projects behind by {bound} points or more: {late}.",
      "完成投资 {done}，占年度计划 {plan} 的 {share}%；落后 {bound} 个百分点及以上的项目 {late} 个。", {
        done = text.money(done, ctx), plan = text.money(plan, ctx), share = string.format("%.1f", 100 * (done / plan)),
        bound = ctx.settings.behind_yellow,
        late = sums.count(rows, function(row) return row.behind and row.behind >= ctx.settings.behind_yellow end),
      }))
    doc:chart {
      kind = "progress", title = both("Share of the year's plan that is invested", "年度计划完成率"), label = "name",
      values = "share", pace = "pace",
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("name", "Project", "项目"),
        columns.money("plan", "Year's plan", "年度计划"), columns.money("done", "Invested", "完成投资"),
        columns.percent("share", "Share", "完成率"), columns.percent("pace", "Year passed", "时间进度"),
        columns.points("behind", "Behind", "落后"),
      },
      rows = rows,
    }
    return doc
  end,
}
