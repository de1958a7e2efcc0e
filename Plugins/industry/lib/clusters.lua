-- The 500-billion and 100-billion paths: where a straight and a compound path would be, and where we are.
local columns = require "common.columns"
local lights = require "common.lights"
local paths = require "paths"
local both = require "common.text".both

local function light(path, ctx)
  local short = paths.shortfall(path)
  if short > ctx.settings.tolerance then return lights.act end
  return short > 0 and lights.watch or lights.well
end

local function whole(number) return number and math.floor(number + 0.5) end

local function add_path(doc, path, ctx)
  local rows = {}
  for year = path.first, path.last do
    rows[#rows + 1] = {
      year = tostring(year), actual = path.values[year], straight = whole(paths.straight(path, year)),
      compound = whole(paths.compound(path, year)),
    }
  end
  doc:chart {
    kind = "line", title = both("{name} to {target}", "{name}：目标 {target}",
      { name = ctx:name(path.indicator), target = string.format("%.0f", path.target) }),
    label = "year", values = { "actual", "straight", "compound" },
    columns = {
      columns.text("year", "Year", "年份"), columns.number("actual", "Actual", "实际"),
      columns.number("straight", "Straight path", "直线路径"), columns.number("compound", "Compound path", "复合增长路径"),
    },
    rows = rows,
  }
end

duban.report {
  id = "clusters",
  title = both("The paths of the industry clusters", "产业集群目标路径"),
  doc = both("Each cluster of the setting clusters: its newest value against a path of equal amounts and one of equal "
    .. "growth, and the growth that the years left need. Units are those of the indicators.",
    "设置 clusters 中的每个集群：最新数值与等额、等速两条路径对比，以及剩余年份所需年均增速。"),
  run = function(ctx)
    local doc = duban.document()
    local all = paths.all(ctx)
    if #all == 0 then
      local text = both("No cluster of the setting clusters has figures.", "设置 clusters 中的集群均无数据。")
      return doc:note(text, "warning")
    end
    local rows = {}
    for _, path in ipairs(all) do
      local growth = path.values[path.year - 1] and 100 * (path.value / path.values[path.year - 1] - 1)
      rows[#rows + 1] = {
        light = light(path, ctx), name = ctx:name(path.indicator), year = tostring(path.year), value = path.value,
        straight = whole(paths.straight(path, path.year)), compound = whole(paths.compound(path, path.year)),
        target = path.target, growth = growth, needed = paths.needed(path),
      }
      doc:paragraph(both(
        "{name}: {value} of {target} by {last}; {needed}% a year are needed, the last year brought {growth}%.",
        "{name}：{value}，{last} 年目标 {target}；今后年均须增长 {needed}%，最近一年增长 {growth}%。", {
          name = ctx:name(path.indicator), value = path.value, target = string.format("%.0f", path.target),
          last = path.last, needed = string.format("%.1f", paths.needed(path) or 0),
          growth = growth and string.format("%.1f", growth) or "—",
        }))
    end
    doc:table {
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("name", "Cluster", "集群"),
        columns.text("year", "Year", "年份"), columns.number("value", "Value", "数值"),
        columns.number("straight", "Straight path", "直线路径"),
        columns.number("compound", "Compound path", "复合路径"), columns.number("target", "Target", "目标"),
        columns.percent("growth", "Last growth", "最近增速"), columns.percent("needed", "Needed a year", "年均须增"),
      },
      rows = rows,
    }
    for _, path in ipairs(all) do add_path(doc, path, ctx) end
    return doc
  end,
}
