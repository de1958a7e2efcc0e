-- expects: runtime
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    local conditions = {}
    for _ = 1, 100000 do conditions = { status = conditions } end
    return duban.tasks:where(conditions):count()
  end,
}
