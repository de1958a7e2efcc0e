-- expects: runtime
-- line: 11

duban.check {
  id = "it",
  run = function(ctx)
    local cycle = {}
    cycle[1] = cycle
    cycle.rows = cycle
    cycle.columns = { "a" }
    duban.document({ title = "A cycle" }):table(cycle)
  end,
}
