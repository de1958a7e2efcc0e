-- expects: runtime
-- message: '__gc' is not available to scripts
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    setmetatable({}, { __gc = function() while true do end end })
  end,
}
