-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local query = duban.tasks
    while true do query = query:where { status = "closed" } end
  end,
}
