-- Counting and sorting, for reports that go over a few hundred rows. For more, let the database do it: group_by.
local sums = {}

-- part of whole in %, unrounded; nil of nothing.
function sums.percent(part, whole) return whole > 0 and 100 * part / whole or nil end

-- The records in groups: a list of { key = …, records = { … } } in the order of the keys.
function sums.groups(records, key_of)
  local groups, by_key = {}, {}
  for _, record in ipairs(records) do
    local key = key_of(record)
    if key ~= nil then
      if not by_key[key] then
        by_key[key] = { key = key, records = {} }
        groups[#groups + 1] = by_key[key]
      end
      table.insert(by_key[key].records, record)
    end
  end
  table.sort(groups, function(a, b) return a.key < b.key end)
  return groups
end

-- How many records meet a condition.
function sums.count(records, condition)
  local count = 0
  for _, record in ipairs(records) do
    if condition(record) then count = count + 1 end
  end
  return count
end

-- The sum of a number, or of an amount of money, over records; what is not known counts for nothing. `zero` is where
-- to begin: 0, or duban.money(0).
function sums.of(records, value_of, zero)
  local sum = zero or 0
  for _, record in ipairs(records) do
    local value = value_of(record)
    if value then sum = sum + value end
  end
  return sum
end

-- Sorts rows by keys in turn, the smallest first: sums.sort(rows, function(row) return { -row.count, row.code } end)
function sums.sort(rows, keys_of)
  table.sort(rows, function(a, b)
    local left, right = keys_of(a), keys_of(b)
    for index, key in ipairs(left) do
      if key ~= right[index] then return key < right[index] end
    end
    return false
  end)
  return rows
end

-- The same rows with some of their keys only: what one of several tables shows of them.
function sums.pick(rows, keys)
  local picked = {}
  for index, row in ipairs(rows) do
    picked[index] = {}
    for _, key in ipairs(keys) do picked[index][key] = row[key] end
  end
  return picked
end

return sums
