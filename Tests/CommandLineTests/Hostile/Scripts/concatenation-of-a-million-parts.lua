-- expects: runtime
-- message: main.lua

duban.check {
  id = "it",
  run = function(ctx)
    assert(load("return 'a'" .. string.rep(" .. 'a'", 1000000)))
  end,
}
