-- Heat maps of how many matters of each kind each responsible unit has.
local columns = require "columns"
local sums = require "sums"

local heatmap = {}

-- `field` is the field that tells the kind, and `words` has a text for each of its values.
-- Where there are no matters there is no map.
function heatmap.by_unit(doc, title, tasks, field, words, ctx)
  local kinds = sums.groups(tasks, function(task) return task[field] end)
  local shown, rows = { columns.text("unit", "Responsible", "责任单位") }, {}
  for _, kind in ipairs(kinds) do
    shown[#shown + 1] = { key = kind.key, title = words[kind.key], type = "integer" }
  end
  for _, group in ipairs(sums.groups(tasks, function(task) return task.lead end)) do
    local row = { unit = ctx:name(group.records[1], "lead") }
    for _, kind in ipairs(kinds) do
      row[kind.key] = sums.count(group.records, function(task) return task[field] == kind.key end)
    end
    rows[#rows + 1] = row
  end
  if #rows > 0 and #kinds > 0 then
    doc:chart { kind = "heatmap", title = title, label = "unit", columns = shown, rows = rows }
  end
end

return heatmap
