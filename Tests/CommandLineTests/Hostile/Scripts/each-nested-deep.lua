-- expects: passed
-- timeout: 10s

duban.check {
  id = "it",
  run = function(ctx)
    local function nest(depth)
      for task in duban.tasks:limit(1):each() do
        if depth > 0 then nest(depth - 1) end
        assert(task.code)
      end
    end
    nest(200)
  end,
}
