-- Late starts, projects that are missing in the statistics, and investment behind the calendar.
local both = require "common.text".both
local rules = require "rules"

-- Three checks, one for each rule of a project's light.
local function light_check(id, rule, title, doc)
  duban.check {
    id = id, title = title, doc = doc, on = "project",
    where = { stage = { none_of = { "suspended", "completed" } } },
    each = function(project, ctx)
      local light, reasons = project:light(rules.only(rule, ctx))
      if light == "yellow" or light == "red" then
        ctx:finding(both("{light}: {why}", "{light}：{why}", {
          light = ctx:say(light == "red" and both("red light", "红灯") or both("yellow light", "黄灯")),
          why = table.concat(reasons, "; "),
        }))
      end
    end,
  }
end

light_check("late-start", "start", both("Planned start has passed", "超过计划开工时间"),
  both("Projects whose planned start passed late_yellow months ago and that have not started.",
    "超过计划开工 late_yellow 个月仍未开工的项目。"))
light_check("missing-statistics", "statistics", both("Started, but not in the statistics", "开工未入统"),
  both("Projects that started statistics_yellow months ago and are not in the statistics.",
    "开工 statistics_yellow 个月仍未入统的项目。"))
light_check("investment-behind", "behind", both("Investment behind the calendar", "投资落后时间进度"),
  both("Projects whose share of the year's plan lies behind the share of the year by behind_yellow points or more.",
    "年度投资完成率落后时间进度 behind_yellow 个百分点及以上的项目。"))

duban.check {
  id = "mature-not-started",
  title = both("Mature, but not started", "条件成熟未开工"),
  doc = both("Projects whose last step before the start is done and whose planned start has passed without one.",
    "开工前最后一项手续已完成、已过计划开工日仍未开工的项目。"),
  on = "project",
  where = function(ctx)
    return { stage = rules.preparing, start_planned = { passed_by = ctx.today }, start_actual = { known = false } }
  end,
  each = function(project, ctx)
    if rules.is_mature(project) then
      ctx:finding(both("everything is ready since its planned start of {planned}", "前期手续已齐，计划 {planned} 开工",
        { planned = project.start_planned }))
    end
  end,
}
