-- expects: deadline
-- timeout: 3s
-- clock: paused
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    while true do print("again") end
  end,
}
