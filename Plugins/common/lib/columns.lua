-- Columns of tables: columns.date("due", "Due", "时限") is
--   { key = "due", title = { en = "Due", ["zh-Hans"] = "时限" }, type = "date" }
local both = require "text".both

local columns = {}

for _, kind in ipairs { "text", "integer", "number", "percent", "points", "date", "light", "rank", "trend" } do
  columns[kind] = function(key, en, zh) return { key = key, title = both(en, zh), type = kind } end
end

-- Amounts are shown in 100 million yuan unless another unit is given.
function columns.money(key, en, zh, unit)
  return { key = key, title = both(en, zh), type = "money", unit = unit or "100m-yuan", decimals = 2 }
end

return columns
