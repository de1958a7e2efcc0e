-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    while true do print("again") end
  end,
}
