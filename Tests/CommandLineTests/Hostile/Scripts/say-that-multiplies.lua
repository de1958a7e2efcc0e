-- expects: runtime
-- message: longer than

duban.check {
  id = "it",
  run = function(ctx)
    return ctx:say { string.rep("{a}", 1000000), a = string.rep("x", 1000000) }
  end,
}
