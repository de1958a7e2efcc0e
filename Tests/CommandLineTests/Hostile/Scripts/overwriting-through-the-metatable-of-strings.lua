-- expects: runtime
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    getmetatable("").__index = { rep = function() return "overwritten" end }
  end,
}
