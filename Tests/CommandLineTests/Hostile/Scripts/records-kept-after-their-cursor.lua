-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local kept = {}
    for task in duban.tasks:each() do kept[#kept + 1] = task end
    for _, task in ipairs(kept) do assert(task.code and task.title) end
  end,
}
