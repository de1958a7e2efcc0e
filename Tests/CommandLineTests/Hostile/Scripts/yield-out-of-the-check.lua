-- expects: runtime
-- message: outside a coroutine

duban.check {
  id = "it",
  run = function(ctx)
    coroutine.yield()
  end,
}
