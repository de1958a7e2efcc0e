-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    print(table.unpack({}, 1, 200000))
  end,
}
