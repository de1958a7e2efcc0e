-- expects: runtime
-- message: cannot resume non-suspended coroutine

duban.check {
  id = "it",
  run = function(ctx)
    local self
    self = coroutine.create(function() return assert(coroutine.resume(self)) end)
    assert(coroutine.resume(self))
  end,
}
