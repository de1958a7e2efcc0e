-- expects: runtime
-- message: read-only
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    rawset(string, "rep", function() return "overwritten" end)
  end,
}
