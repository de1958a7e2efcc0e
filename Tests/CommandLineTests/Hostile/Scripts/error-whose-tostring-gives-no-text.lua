-- expects: runtime
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    error(setmetatable({}, { __tostring = function() return 1, 2 end, __name = 3 }))
  end,
}
