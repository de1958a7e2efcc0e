-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    local endless = setmetatable({}, { __pairs = function() while true do end end })
    for _ in pairs(endless) do end
  end,
}
