-- A point of the standard: what it is worth and what is missing.
local both = require "common.text".both

local points = {}

points.sections = {
  streets = both("Streets", "街巷环境"), markets = both("Markets", "农贸市场"), neighbourhoods = both("Neighbourhoods", "社区"),
  traffic = both("Traffic", "交通秩序"), services = both("Services", "窗口服务"),
}

-- Points missing to the full score; nil where it was not inspected.
function points.gap(point)
  if point.full_score and point.score then return point.full_score - point.score end
end

-- A number as people write it: 2.5, and 3 rather than 3.0.
function points.number(value) return string.format("%g", value) end

return points
