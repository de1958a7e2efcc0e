-- Whether an observation is behind its targets: shared by the check and the report, so that both always agree.
local judgement = {}

-- How far an observation is ahead of each of its targets; negative is behind, nil means that there is nothing to
-- compare. Where less is better, the signs are turned round, so that ahead is good for every indicator.
--   time     percentage points ahead of the calendar, for a value counted from January (share of the year's target
--            reached less share of the year passed)
--   growth   percentage points of published growth above its target
--   level    value above its target, in the indicator's own unit, for a value that is not counted from January
function judgement.lead(observation, indicator)
  local sign = indicator.direction == "down" and -1 or 1
  local lead = {}
  local points = observation:points_ahead()
  if points then lead.time = sign * points end
  if observation.growth and observation.growth_target then
    lead.growth = sign * (observation.growth - observation.growth_target)
  end
  if indicator.accumulation ~= "cumulative" and observation.value and observation.target then
    lead.level = sign * (observation.value - observation.target)
  end
  return lead
end

-- Whether a number is above a threshold. Decimal fractions are not exact: without the margin 8.3 - 7.8 would be more
-- than 0.5.
local function exceeds(number, threshold)
  return number > threshold + 1e-9
end

-- The targets that are missed by more than the settings allow: { time = 1.2, growth = 2.8 }, as positive numbers.
function judgement.shortfalls(lead, settings)
  local short = {}
  if lead.time and exceeds(-lead.time, settings.behind_points) then short.time = -lead.time end
  if lead.growth and exceeds(-lead.growth, settings.growth_points) then short.growth = -lead.growth end
  if lead.level and exceeds(-lead.level, 0) then short.level = -lead.level end
  return short
end

local words = {
  green = { en = "good", ["zh-Hans"] = "正常" },
  yellow = { en = "behind", ["zh-Hans"] = "落后" },
  red = { en = "far off", ["zh-Hans"] = "严重落后" },
  grey = { en = "no target", ["zh-Hans"] = "无目标" },
}

-- The light of an observation: its color, and the light with its word for a table.
function judgement.light(lead, settings)
  local short = judgement.shortfalls(lead, settings)
  local color = "green"
  if not next(lead) then
    color = "grey"
  elseif exceeds(math.max(short.time or 0, short.growth or 0), settings.far_points) then
    color = "red"
  elseif next(short) then
    color = "yellow"
  end
  return color, { color, words[color] }
end

return judgement
