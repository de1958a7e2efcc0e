-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    rawset(_G, "duban", { tasks = false })
    rawset(_G, "print", error)
    rawset(_G, "pcall", error)
    rawset(_G, "require", nil)
    assert(duban.tasks == false)
  end,
}
