-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local query = duban.tasks
    for _ = 1, 2000 do query = query:where { status = "closed" } end
    pcall(function() return query:count() end)
    for _ = 1, 2000 do query = query:order_by("code") end
    pcall(function() return query:first() end)
  end,
}
