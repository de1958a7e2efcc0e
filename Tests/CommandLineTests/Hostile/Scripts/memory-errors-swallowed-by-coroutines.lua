-- expects: deadline
-- line: 9-13

duban.check {
  id = "it",
  run = function(ctx)
    local kept = {}
    while true do
      local filling = coroutine.create(function()
        while true do kept[#kept + 1] = string.rep("x", 1000) end
      end)
      coroutine.resume(filling)
      for index = 1, #kept do kept[index] = nil end -- a new table would need memory that there is none of
    end
  end,
}
