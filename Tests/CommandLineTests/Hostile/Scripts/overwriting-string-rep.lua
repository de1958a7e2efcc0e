-- expects: runtime
-- message: read-only
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    function string.rep() return "overwritten" end
  end,
}
