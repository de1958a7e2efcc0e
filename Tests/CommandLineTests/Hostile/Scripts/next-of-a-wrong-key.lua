-- expects: runtime
-- message: invalid key to 'next'
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    return next({}, "nowhere")
  end,
}
