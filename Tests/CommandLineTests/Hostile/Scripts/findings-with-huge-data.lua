-- expects: runtime
-- message: too long
-- line: 10

duban.check {
  id = "it",
  run = function(ctx)
    local data = { "short" }
    for number = 1, 20000 do data["name" .. number] = number end
    ctx:finding(data)
  end,
}
