-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    coroutine.wrap(function()
      while true do end
    end)()
  end,
}
