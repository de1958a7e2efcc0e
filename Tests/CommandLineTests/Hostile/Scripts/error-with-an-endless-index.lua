-- expects: runtime
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    error(setmetatable({}, { __index = function() while true do end end }))
  end,
}
