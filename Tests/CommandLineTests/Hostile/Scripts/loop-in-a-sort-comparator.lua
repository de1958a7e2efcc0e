-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    table.sort({ 3, 2, 1 }, function()
      while true do end
    end)
  end,
}
