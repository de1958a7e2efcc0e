-- expects: runtime
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    duban.check { id = "late", run = function() end }
  end,
}
