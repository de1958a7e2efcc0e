-- expects: runtime
-- message: undefined global 'os'
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    os.execute("touch hostile-was-here")
  end,
}
