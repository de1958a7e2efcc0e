-- expects: runtime
-- message: no figures yet
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    error({ code = 7, message = "no figures yet" })
  end,
}
