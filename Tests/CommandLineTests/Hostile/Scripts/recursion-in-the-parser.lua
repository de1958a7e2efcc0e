-- expects: runtime
-- message: overflow

duban.check {
  id = "it",
  run = function(ctx)
    assert(load("return " .. string.rep("(", 100000) .. "1" .. string.rep(")", 100000)))
  end,
}
