-- expects: deadline
-- line: 7-12

duban.check {
  id = "it",
  run = function(ctx)
    local function forever() while true do end end
    while true do
      pcall(coroutine.wrap(function()
        pcall(coroutine.wrap(function() pcall(forever) end))
        pcall(forever)
      end))
    end
  end,
}
