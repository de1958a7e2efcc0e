-- expects: passed
-- timeout: 10s

duban.check {
  id = "it",
  run = function(ctx)
    local kept = {}
    for number = 1, 500 do
      local iterate, state, control = duban.tasks:each()
      kept[number] = iterate
      pcall(iterate, state, control)
    end
  end,
}
