-- expects: memory

duban.check {
  id = "it",
  run = function(ctx)
    local part = string.rep("x = 1 ", 10000)
    assert(load(function() return part end))
  end,
}
