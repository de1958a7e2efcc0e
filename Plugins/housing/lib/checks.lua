-- Estates whose work stands still, lack money or are late; renewal projects behind the calendar.
local estates = require "estates"
local ledger = require "common.ledger"
local text = require "common.text"
local both = text.both

duban.check {
  id = "estate-not-restarted",
  title = both("Work has not started again", "楼盘未按期复工"),
  doc = both("Open estates whose planned restart has passed.", "已过计划复工日仍未复工的问题楼盘。"),
  severity = "error",
  on = "task",
  where = ledger.open "estate",
  each = function(estate, ctx)
    if estates.is_stuck(estate, ctx) then
      ctx:finding(both("to restart by {day}, {households} households wait", "应于 {day} 复工，涉及 {households} 户",
        { day = estate.restart_planned, households = estates.waiting(estate) }))
    end
  end,
}

duban.check {
  id = "estate-without-plan",
  title = both("No day for the restart", "楼盘未定复工日期"),
  doc = both("Open estates for which no restart is planned.", "未确定复工日期的未办结问题楼盘。"),
  on = "task",
  where = ledger.open("estate", { restart_planned = { known = false } }),
  each = function(estate, ctx)
    ctx:finding(both("no restart is planned, {households} households wait", "未定复工日期，涉及 {households} 户",
      { households = estates.waiting(estate) }))
  end,
}

duban.check {
  id = "estate-funds",
  title = both("Much money is missing", "资金缺口较大"),
  doc = both("Open estates whose missing funds are large_gap or more.", "资金缺口达到 large_gap 的未办结问题楼盘。"),
  on = "task",
  where = ledger.open "estate",
  each = function(estate, ctx)
    if estates.has_large_gap(estate, ctx) then
      ctx:finding(both("{gap} are missing", "资金缺口 {gap}", { gap = text.money(estate.funds_gap, ctx) }))
    end
  end,
}

duban.check {
  id = "estate-late",
  title = both("Flats not handed over in time", "未按期交付"),
  doc = both("Open estates whose due day has passed while flats wait.", "已过时限仍有房屋未交付的问题楼盘。"),
  severity = "error",
  on = "task",
  where = ledger.overdue "estate",
  each = function(estate, ctx)
    ctx:finding(both("due {due}, {households} households wait", "应于 {due} 交付，仍有 {households} 户未交付",
      { due = estate.due, households = estates.waiting(estate) }))
  end,
}

duban.check {
  id = "renewal-behind",
  title = both("Renewal project behind", "城市更新项目滞后"),
  doc = both("Projects of urban renewal with a yellow or red light for investment or a late start.",
    "投资进度或开工亮黄灯、红灯的城市有机更新项目。"),
  on = "project",
  where = function(ctx) return { category = ctx.settings.renewal_category } end,
  each = function(project, ctx)
    local light, reasons = project:light(estates.renewal_rules(ctx))
    if light == "yellow" or light == "red" then ctx:finding { "{why}", why = table.concat(reasons, "; ") } end
  end,
}
