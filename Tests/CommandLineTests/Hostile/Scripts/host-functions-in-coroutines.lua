-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    for _ = 1, 100 do
      local walk = coroutine.wrap(function()
        local ok, problem = pcall(function() return duban.tasks:where({ statuss = 1 }) end)
        coroutine.yield(ok)
        error(problem)
      end)
      assert(walk() == false)
      assert(not pcall(walk))
    end
  end,
}
