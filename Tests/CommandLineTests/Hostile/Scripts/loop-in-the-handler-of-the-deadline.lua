-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    local function forever() while true do end end
    while true do
      xpcall(forever, function()
        coroutine.wrap(forever)()
        return forever()
      end)
    end
  end,
}
