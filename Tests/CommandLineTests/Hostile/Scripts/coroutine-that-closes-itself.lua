-- expects: runtime
-- message: cannot close a running coroutine

duban.check {
  id = "it",
  run = function(ctx)
    coroutine.wrap(function() coroutine.close(coroutine.running()) end)()
  end,
}
