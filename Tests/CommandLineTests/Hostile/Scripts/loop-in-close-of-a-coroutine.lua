-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    local closing = { __close = function() while true do end end }
    local sleeping = coroutine.create(function()
      local _ <close> = setmetatable({}, closing)
      coroutine.yield()
    end)
    coroutine.resume(sleeping)
    coroutine.close(sleeping)
  end,
}
