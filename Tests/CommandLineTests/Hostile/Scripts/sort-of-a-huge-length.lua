-- expects: deadline
-- line: 9-12

duban.check {
  id = "it",
  run = function(ctx)
    local endless = setmetatable({}, {
      __len = function() return (1 << 31) - 2 end,
      __index = function(_, number) return number end,
      __newindex = function() end,
    })
    table.sort(endless)
  end,
}
