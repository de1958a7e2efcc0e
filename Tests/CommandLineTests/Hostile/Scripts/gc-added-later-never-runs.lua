-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local metatable = {}
    for _ = 1, 100 do setmetatable({}, metatable) end
    metatable.__gc = function() while true do end end
    for _ = 1, 100000 do local _ = {} end
  end,
}
