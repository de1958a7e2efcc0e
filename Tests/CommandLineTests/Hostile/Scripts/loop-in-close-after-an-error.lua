-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    local closing = { __close = function() while true do end end }
    pcall(function()
      local _ <close> = setmetatable({}, closing)
      error("an error first")
    end)
  end,
}
