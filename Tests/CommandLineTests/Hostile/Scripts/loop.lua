-- expects: deadline
-- line: 8-10

duban.check {
  id = "it",
  run = function(ctx)
    local count = 0
    while true do
      count = count + 1
    end
  end,
}
