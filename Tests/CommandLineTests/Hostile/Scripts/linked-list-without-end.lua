-- expects: memory
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local list
    while true do list = { next = list } end
  end,
}
