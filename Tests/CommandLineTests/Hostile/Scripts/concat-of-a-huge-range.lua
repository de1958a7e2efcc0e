-- expects: deadline
-- line: 7-8

duban.check {
  id = "it",
  run = function(ctx)
    local endless = setmetatable({}, { __index = function() return "" end })
    return table.concat(endless, "", 1, 1 << 62)
  end,
}
