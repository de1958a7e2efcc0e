-- expects: deadline
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    local function nest(depth)
      if depth > 0 then return pcall(coroutine.wrap(nest), depth - 1) end
      while true do end
    end
    nest(40)
  end,
}
