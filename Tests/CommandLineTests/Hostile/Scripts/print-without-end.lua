-- expects: deadline
-- clock: paused
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    while true do print("again") end
  end,
}
