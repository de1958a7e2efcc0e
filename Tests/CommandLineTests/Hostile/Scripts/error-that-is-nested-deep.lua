-- expects: runtime
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    local problem = {}
    for _ = 1, 100000 do problem = { message = problem } end
    error(problem)
  end,
}
