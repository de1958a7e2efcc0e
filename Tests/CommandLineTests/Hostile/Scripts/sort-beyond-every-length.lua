-- expects: runtime
-- message: array too big
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    table.sort(setmetatable({}, { __len = function() return math.maxinteger end }))
  end,
}
