-- Lights with their words, so that every department's pages use the same ones.
local both = require "text".both

local lights = {
  overdue = { "red", both("overdue", "逾期") },
  act = { "red", both("act", "督办") },
  watch = { "yellow", both("watch", "关注") },
  well = { "green", both("well", "正常") },
  done = { "green", both("done", "办结") },
  unknown = { "grey", both("unknown", "不明") },
}

-- The light of what the host judged, such as project:light.
lights.by_colour = { red = lights.act, yellow = lights.watch, green = lights.well, grey = lights.unknown }

-- How bad a light is, for sorting: the worst first.
local order = { red = 1, yellow = 2, grey = 3, green = 4 }
function lights.weight(light) return order[light[1]] end

-- A figure that should be nought: green when it is, else with the given light.
function lights.trouble(label, value, otherwise)
  return { label = label, value = value, light = value > 0 and (otherwise or lights.act) or lights.well }
end

-- The light of a share in %: green from `good` on, yellow from `fair` on, red below.
function lights.share(percent, good, fair)
  if not percent then return lights.unknown end
  if percent >= good then return lights.well end
  return percent >= fair and lights.watch or lights.act
end

return lights
