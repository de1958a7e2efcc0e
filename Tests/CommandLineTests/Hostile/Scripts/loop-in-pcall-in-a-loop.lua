-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    while true do
      pcall(function() while true do end end)
    end
  end,
}
