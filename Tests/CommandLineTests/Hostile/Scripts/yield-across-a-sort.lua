-- expects: runtime
-- message: across a C-call boundary

duban.check {
  id = "it",
  run = function(ctx)
    assert(coroutine.resume(coroutine.create(function()
      table.sort({ 3, 2, 1 }, coroutine.yield)
    end)))
  end,
}
