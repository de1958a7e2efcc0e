-- expects: runtime
-- message: supervision

duban.check {
  id = "it",
  run = function(ctx)
    assert(load("error('not mine')", "@Plugins/supervision/main.lua"))()
  end,
}
