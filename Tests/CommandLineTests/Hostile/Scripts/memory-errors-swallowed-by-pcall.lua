-- expects: deadline
-- line: 9-11

duban.check {
  id = "it",
  run = function(ctx)
    local function fill()
      local kept = {}
      for number = 1, 1 << 40 do kept[number] = {} end
    end
    while true do pcall(fill) end
  end,
}
