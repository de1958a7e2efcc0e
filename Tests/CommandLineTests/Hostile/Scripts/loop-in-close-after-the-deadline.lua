-- expects: deadline
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    local closing = { __close = function() while true do end end }
    local _ <close> = setmetatable({}, closing)
    while true do end
  end,
}
