-- The check for indicators that are behind what they aim at.
local judgement = require "judgement"

local function one_decimal(number) return string.format("%.1f", number) end

-- What there is to say of each missed target, in one sentence.
local function explanation(observation, short, ctx)
  local parts = {}
  local function add(text) parts[#parts + 1] = ctx:say(text) end
  if short.time then
    add { en = "{points} points behind the calendar", ["zh-Hans"] = "落后时间进度 {points} 个百分点",
      points = one_decimal(short.time) }
  end
  if short.growth then
    add { en = "growth {growth}%, {points} points short of the target of {target}%",
      ["zh-Hans"] = "增速 {growth}%，距目标 {target}% 差 {points} 个百分点",
      growth = observation.growth, target = observation.growth_target, points = one_decimal(short.growth) }
  end
  if short.level then
    add { en = "{value}, missing the target of {target}", ["zh-Hans"] = "现为 {value}，未达目标 {target}",
      value = observation.value, target = observation.target }
  end
  return table.concat(parts, ctx:say { en = "; ", ["zh-Hans"] = "；" })
end

duban.check {
  id = "behind-target",
  title = { en = "Indicator behind its target", ["zh-Hans"] = "指标落后于目标" },
  doc = {
    en = "The newest observation of each indicator and scope: a value counted from January that is behind the calendar "
      .. "by more than behind_points, published growth short of its target by more than growth_points, or a level that "
      .. "misses its target. Where less is better, such as PM2.5, higher is behind.",
    ["zh-Hans"] = "检查每项指标在每个地区的最新数据：累计值落后时间进度超过 behind_points 个百分点，公布增速低于目标超过 "
      .. "growth_points 个百分点，或期末水平未达目标。对越低越好的指标（如 PM2.5），偏高为落后。",
  },
  severity = "warning",
  on = "observation",
  run = function(ctx)
    for indicator in duban.indicators:order_by("code"):each() do
      for _, series in ipairs(indicator.observations:group_by("scope"):max("period")) do
        local newest = indicator.observations:where { scope = series.scope, period = series.max }:first()
        local short = judgement.shortfalls(judgement.lead(newest, indicator), ctx.settings)
        if next(short) then
          ctx:finding {
            en = "{name}, {place}, {period}: {explanation}", ["zh-Hans"] = "{place}{name}（{period}）：{explanation}",
            subject = newest, name = ctx:name(indicator), place = ctx:name(newest, "scope"),
            period = newest.period, explanation = explanation(newest, short, ctx),
          }
        end
      end
    end
  end,
}
