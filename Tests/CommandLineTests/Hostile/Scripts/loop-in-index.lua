-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    local lazy = setmetatable({}, { __index = function() while true do end end })
    return lazy.anything
  end,
}
