-- expects: runtime
-- line: 10

duban.check {
  id = "it",
  run = function(ctx)
    local problem = {}
    problem.problem = problem
    problem[problem] = problem
    error(problem)
  end,
}
