-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local reached = load("return duban or print or require", "inner", "t", {})()
    assert(reached == nil)
    assert(load("duban = 1 return duban", "inner", "t", {})() == 1)
  end,
}
