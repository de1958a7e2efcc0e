-- expects: runtime
-- message: read-only

duban.check {
  id = "it",
  run = function(ctx)
    table.move({ 1, 2, 3 }, 1, 3, 1, math)
  end,
}
