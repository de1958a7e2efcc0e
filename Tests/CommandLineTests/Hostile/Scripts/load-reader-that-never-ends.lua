-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    load(function() return " " end)
  end,
}
