-- The long path of a cluster: where it began, where it should arrive, and where it should be in between.
local paths = {}

-- One path of the setting `clusters`: "food-industry 2020 2027 5000".
local function read(line)
  local code, first, last, target = line:match "^(%S+)%s+(%d+)%s+(%d+)%s+([%d.]+)$"
  if not code then
    error("clusters: '" .. line .. "' is not allowed: expected indicator, first year, last year and target, such as "
      .. "\"food-industry 2020 2027 5000\"", 0)
  end
  return { code = code, first = tonumber(first), last = tonumber(last), target = tonumber(target) }
end

-- Where the path should be in a year: straight, the same amount each year; compound, the same growth each year.
function paths.straight(path, year)
  return path.start + (path.target - path.start) * (year - path.first) / (path.last - path.first)
end
function paths.compound(path, year)
  return path.start * (path.target / path.start) ^ ((year - path.first) / (path.last - path.first))
end

-- The growth in % that the years left must bring to arrive at the target.
function paths.needed(path)
  local years = path.last - path.year
  return years > 0 and 100 * ((path.target / path.value) ^ (1 / years) - 1) or nil
end

-- The paths of which the first year's value is known, each with its indicator, all values by year, and the newest.
function paths.all(ctx)
  local all = {}
  for _, line in ipairs(ctx.settings.clusters) do
    local path = read(line)
    path.indicator = duban.indicators:find(path.code)
    path.values = {}
    if path.indicator then
      for observation in path.indicator.observations:order_by("period"):each() do
        path.values[tonumber(observation.period)] = observation.value
        path.observation, path.year, path.value = observation, tonumber(observation.period), observation.value
      end
    end
    path.start = path.values[path.first]
    if path.start and path.value then all[#all + 1] = path end
  end
  return all
end

-- By how many % the newest value lies below the lower of both paths; negative where it lies above.
function paths.shortfall(path)
  local expected = math.min(paths.straight(path, path.year), paths.compound(path, path.year))
  return 100 * (expected - path.value) / expected
end

return paths
