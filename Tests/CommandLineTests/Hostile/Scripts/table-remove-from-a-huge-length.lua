-- expects: deadline
-- line: 9-11

duban.check {
  id = "it",
  run = function(ctx)
    local endless = setmetatable({}, {
      __len = function() return 1 << 52 end,
      __newindex = function() end,
    })
    table.remove(endless, 1)
  end,
}
