-- expects: runtime
-- line: 9

duban.check {
  id = "it",
  run = function(ctx)
    local cycle = {}
    cycle[1] = cycle
    duban.document({ title = cycle }):list(cycle)
  end,
}
