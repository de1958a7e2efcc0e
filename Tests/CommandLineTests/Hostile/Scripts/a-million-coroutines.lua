-- expects: memory

duban.check {
  id = "it",
  run = function(ctx)
    local kept = {}
    for number = 1, 1000000 do kept[number] = coroutine.create(function() end) end
  end,
}
