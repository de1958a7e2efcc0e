-- expects: deadline
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    string.gsub("abc", ".", function()
      while true do end
    end)
  end,
}
