-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    assert(string.rep("", 1 << 62) == "")
    assert(string.rep("", 1 << 62, "") == "")
  end,
}
