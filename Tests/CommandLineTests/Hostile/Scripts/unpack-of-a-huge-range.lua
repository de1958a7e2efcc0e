-- expects: runtime
-- message: too many results to unpack
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    return table.unpack({}, 1, 1 << 30)
  end,
}
