-- Reads the ledger that a county keeps: a title, headings of areas, and a line for each matter.
--
--   郾城区重点工作台账（2023年3月）
--   一、工业经济
--   1|企业走访全覆盖|industry|3.31|80%
--   2|企业用工对接|human-resources|4.15|
--
-- duban import county-ledger.tasks ledger.txt --county yancheng --assigned 2023-03-20 --dry-run
local both = require "common.text".both

local function trimmed(text) return (text:match "^%s*(.-)%s*$") end

-- The cells of a line between its bars, trimmed.
local function cells_of(line)
  local cells = {}
  for cell in (line .. "|"):gmatch "(.-)|" do cells[#cells + 1] = trimmed(cell) end
  return cells
end

-- "3.31" in the year of the assignment, or in the next one where that would lie before it.
local function due_day(text, assigned)
  local month, day = text:match "^(%d+)%.(%d+)$"
  if not month then return text ~= "" and text or nil end
  local function in_year(year) return string.format("%04d-%02d-%02d", year, tonumber(month), tonumber(day)) end
  local due = in_year(assigned.year)
  return due < tostring(assigned.date) and in_year(assigned.year + 1) or due
end

-- Nothing instead of an empty cell.
local function known(cell) return cell ~= "" and cell or nil end

local function record_of(cells, area, line, ctx, params)
  local number, title, lead, due, progress = table.unpack(cells, 1, 5)
  progress = known(progress)
  return {
    line = line,
    code = (ctx.settings.prefix or "") .. params.county .. "-" .. tostring(params.assigned) .. "-" .. number,
    title = area and area .. "：" .. title or title, lead = known(lead) or params.county, assigned = params.assigned,
    status = progress and "in_progress" or "assigned", claimed = progress and params.assigned, progress = progress,
    due = due_day(due, params.assigned),
  }
end

duban.importer {
  id = "tasks",
  title = both("A county's ledger", "县区台账"),
  doc = both("Lines of number|matter|responsible organization|due day as month.day|progress, under headings of areas. "
    .. "Other lines are left out. The responsible organization is a code; the county itself where it is empty.",
    "每行为“序号|事项|责任单位代码|时限（月.日）|进度”，按领域分标题；其他行略去，责任单位为空的归该县区。"),
  on = "task",
  extension = "txt",
  params = {
    county = { type = "organization", required = true, help = both("whose ledger it is", "台账所属县区") },
    assigned = { type = "date", required = true, help = both("the day on which the matters were assigned", "交办日期") },
  },
  run = function(ctx, file, params)
    local records, area, line = {}, nil, 0
    for text in (file.text:gsub("\r", "") .. "\n"):gmatch "(.-)\n" do
      line = line + 1
      local cells = cells_of(text)
      if #cells >= 4 and cells[1]:match "^%d+$" then
        records[#records + 1] = record_of(cells, area, line, ctx, params)
      else
        -- A heading such as 一、工业经济: what follows belongs to it.
        area = text:match "^[^|]-、(.+)$" or area
      end
    end
    return records
  end,
}
