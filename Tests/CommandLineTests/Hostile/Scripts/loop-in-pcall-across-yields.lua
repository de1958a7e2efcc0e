-- expects: deadline
-- line: 8-15

duban.check {
  id = "it",
  run = function(ctx)
    local step = coroutine.wrap(function()
      while true do
        pcall(function()
          coroutine.yield()
          while true do end
        end)
      end
    end)
    while true do pcall(step) end
  end,
}
