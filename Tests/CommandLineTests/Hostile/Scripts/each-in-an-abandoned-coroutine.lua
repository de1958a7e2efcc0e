-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    for _ = 1, 200 do
      local walk = coroutine.wrap(function()
        for task in duban.tasks:each() do coroutine.yield(task) end
      end)
      assert(walk().code)
    end
  end,
}
