-- expects: runtime
-- message: error was called with nil

duban.check {
  id = "it",
  run = function(ctx)
    error(nil)
  end,
}
