-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    xpcall(error, function()
      while true do end
    end)
  end,
}
