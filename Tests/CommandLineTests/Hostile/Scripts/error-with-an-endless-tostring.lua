-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    error(setmetatable({}, { __tostring = function() while true do end end }))
  end,
}
