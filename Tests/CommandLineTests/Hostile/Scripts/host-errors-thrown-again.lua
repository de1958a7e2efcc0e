-- expects: runtime
-- message: did you mean
-- line: 8-14

duban.check {
  id = "it",
  run = function(ctx)
    local ok, problem = pcall(function() return duban.tasks:where({ statuss = "closed" }) end)
    assert(not ok)
    for _ = 1, 10000 do
      ok, problem = pcall(error, problem, 0)
      assert(not ok)
    end
    error(problem, 0)
  end,
}
