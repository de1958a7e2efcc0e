-- Clusters below their path; key enterprises that fall, are silent, or weigh too much.
local both = require "common.text".both
local enterprises = require "enterprises"
local paths = require "paths"
local sums = require "common.sums"

local function tenth(number) return string.format("%.1f", number) end

duban.check {
  id = "path-behind",
  title = both("Cluster below its path", "产业集群落后于目标路径"),
  doc = both("Clusters whose newest value lies below both the straight and the compound path by more than tolerance.",
    "最新数值低于直线与复合增长路径中较低者、且超过 tolerance 的集群。"),
  on = "observation",
  run = function(ctx)
    for _, path in ipairs(paths.all(ctx)) do
      local short = paths.shortfall(path)
      if short > ctx.settings.tolerance then
        ctx:finding(both("{name}: {short}% below the path in {year}", "{name}：{year} 年低于目标路径 {short}%",
          { name = ctx:name(path.indicator), short = tenth(short), year = path.year, subject = path.observation }))
      end
    end
  end,
}

duban.check {
  id = "enterprise-fell",
  title = both("Key enterprise shrinks", "重点企业产值下降"),
  doc = both("Key enterprises whose growth in the last reported month lies below growth_floor.",
    "最近上报月份产值增速低于 growth_floor 的重点企业。"),
  on = "observation",
  run = function(ctx)
    for _, observation in ipairs(enterprises.of(enterprises.month(ctx), ctx)) do
      if observation.growth and observation.growth < ctx.settings.growth_floor then
        ctx:finding(both("growth of {growth}% in {period}", "{period} 增速 {growth}%",
          { growth = tenth(observation.growth), period = observation.period, subject = observation }))
      end
    end
  end,
}

duban.check {
  id = "enterprise-silent",
  title = both("Key enterprise has not reported", "重点企业未报数"),
  doc = both("Key enterprises that reported a year ago and have not reported the month that is due after report_days.",
    "上年同期有数、本月超过 report_days 天仍未上报的重点企业。"),
  on = "observation",
  run = function(ctx)
    local silent, month = enterprises.silent(ctx)
    for _, before in ipairs(silent) do
      ctx:finding(both("{name} has not reported {month}", "{name} 未上报 {month} 数据",
        { name = ctx:name(before, "scope"), month = month.text, subject = before }))
    end
  end,
}

duban.check {
  id = "enterprise-heavy",
  title = both("One enterprise weighs heavily", "单户占比过高"),
  doc = both("Key enterprises with top_share of all key enterprises' output or more.", "产值占重点企业合计达到 top_share 的企业。"),
  severity = "note",
  on = "observation",
  run = function(ctx)
    local all = enterprises.of(enterprises.month(ctx), ctx)
    local sum = sums.of(all, function(observation) return observation.value end)
    for _, observation in ipairs(all) do
      local share = sums.percent(observation.value or 0, sum)
      if share and share >= ctx.settings.top_share then
        ctx:finding(both("{share}% of all", "占比 {share}%", { share = tenth(share), subject = observation }))
      end
    end
  end,
}
