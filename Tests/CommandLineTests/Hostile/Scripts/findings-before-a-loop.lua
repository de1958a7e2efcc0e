-- expects: deadline
-- findings: 3
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    for number = 1, 3 do ctx:finding { "number {number}", number = number } end
    while true do end
  end,
}
