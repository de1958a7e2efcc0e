-- expects: deadline
-- line: 7-8

duban.check {
  id = "it",
  run = function(ctx)
    while true do
      for _ in duban.tasks:each() do break end
    end
  end,
}
