-- expects: memory
-- timeout: 10s
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    local kept = {}
    while true do kept[#kept + 1] = duban.observations:all() end
  end,
}
