-- expects: passed
-- timeout: 20s
-- memory: 256MiB

duban.check {
  id = "it",
  run = function(ctx)
    local columns, values = {}, {}
    for number = 1, 100000 do
      columns[number] = "column " .. number
      values[number] = number
    end
    duban.document({ title = "Wide" }):table({ columns = columns }):row(values)
  end,
}
