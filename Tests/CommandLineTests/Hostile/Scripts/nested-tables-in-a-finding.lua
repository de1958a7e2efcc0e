-- expects: findings 1

duban.check {
  id = "it",
  run = function(ctx)
    local nested = {}
    for _ = 1, 200000 do nested = { nested } end
    ctx:finding { "nested", nested = nested }
  end,
}
