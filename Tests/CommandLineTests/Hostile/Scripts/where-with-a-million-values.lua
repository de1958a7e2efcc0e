-- expects: runtime
-- timeout: 20s
-- message: too long
-- memory: 256MiB
-- line: 12

duban.check {
  id = "it",
  run = function(ctx)
    local codes = {}
    for number = 1, 1000000 do codes[number] = "code-" .. number end
    return duban.tasks:where({ code = codes }):count()
  end,
}
