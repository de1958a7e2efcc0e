-- expects: runtime
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    local conditions = {}
    conditions.status = conditions
    return duban.tasks:where(conditions):count()
  end,
}
