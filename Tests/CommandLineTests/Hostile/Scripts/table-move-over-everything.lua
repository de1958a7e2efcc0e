-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    table.move({}, 1, 1 << 52, 2)
  end,
}
