-- expects: runtime
-- message: dump
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    return string.dump(function() end)
  end,
}
