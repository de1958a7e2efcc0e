-- expects: runtime
-- message: findings
-- timeout: 20s
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    for _ = 1, 1000000 do ctx:finding { "again" } end
  end,
}
