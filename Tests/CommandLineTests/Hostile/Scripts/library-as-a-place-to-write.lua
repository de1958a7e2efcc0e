-- expects: runtime
-- message: read-only

duban.check {
  id = "it",
  run = function(ctx)
    table.insert(string, "smuggled")
  end,
}
