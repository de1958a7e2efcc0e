-- expects: runtime
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    error(setmetatable({}, { __tostring = function() error(setmetatable({}, { __tostring = error })) end }))
  end,
}
