-- expects: deadline
-- line: 7-8

duban.check {
  id = "it",
  run = function(ctx)
    ::again::
    goto again
  end,
}
