-- expects: deadline
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    local endless = setmetatable({}, { __tostring = function() while true do end end })
    return string.format("%s", endless)
  end,
}
