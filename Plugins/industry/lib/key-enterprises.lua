-- The key enterprises of the last reported month: who grows, who shrinks, who is silent.
local columns = require "common.columns"
local enterprises = require "enterprises"
local lights = require "common.lights"
local sums = require "common.sums"
local both = require "common.text".both

local function rows_of(all, ctx)
  local sum, rows = sums.of(all, function(observation) return observation.value end), {}
  for _, observation in ipairs(all) do
    local growth, trend = observation.growth, {}
    local before = { indicator = observation.indicator, scope = observation.scope }
    for earlier in duban.observations:where(before):order_by("period"):each() do
      trend[#trend + 1] = earlier.growth
    end
    rows[#rows + 1] = {
      light = not growth and lights.unknown or growth < ctx.settings.growth_floor and lights.act or lights.well,
      name = ctx:name(observation, "scope"), value = observation.value, growth = growth,
      share = sums.percent(observation.value or 0, sum), trend = #trend > 1 and trend or nil,
    }
  end
  return sums.sort(rows, function(row) return { row.growth or math.huge, row.name } end), sum
end

duban.report {
  id = "key-enterprises",
  title = both("Key enterprises", "重点企业运行情况"),
  doc = both("Output and growth of the key enterprises in the last month that should be known, the weakest first.",
    "最近应上报月份重点企业产值与增速，弱者在前。"),
  run = function(ctx)
    local silent, month = enterprises.silent(ctx)
    local doc = duban.document { subtitle = month.text }
    local rows, sum = rows_of(enterprises.of(month, ctx), ctx)
    if #rows == 0 then
      return doc:note(both("No key enterprise has reported {month}.", "{month} 尚无重点企业数据。", { month = month.text }))
    end
    local shrinking = sums.count(rows, function(row) return row.light == lights.act end)
    doc:paragraph(both("{count} enterprises reported output of {sum}; shrinking: {shrinking}; silent: {silent}.",
      "{count} 户上报产值 {sum} 亿元，下降 {shrinking} 户，未报 {silent} 户。", {
        count = #rows, sum = string.format("%.2f", sum), shrinking = shrinking, silent = #silent,
      }))
    doc:figures {
      lights.trouble(both("Shrinking", "下降"), shrinking),
      lights.trouble(both("Silent", "未报"), #silent, lights.watch),
    }
    doc:chart {
      kind = "bar", title = both("Growth of key enterprises, %", "重点企业增速（%）"), label = "name", values = "growth",
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("name", "Enterprise", "企业"),
        columns.number("value", "Output", "产值"), columns.percent("growth", "Growth", "增速"),
        columns.percent("share", "Share", "占比"), columns.trend("trend", "Growth so far", "增速走势"),
      },
      rows = rows,
    }
    if #silent > 0 then
      local names = {}
      for _, observation in ipairs(silent) do names[#names + 1] = ctx:name(observation, "scope") end
      doc:heading(both("Not reported", "未报企业"))
      doc:list(names)
    end
    return doc
  end,
}
