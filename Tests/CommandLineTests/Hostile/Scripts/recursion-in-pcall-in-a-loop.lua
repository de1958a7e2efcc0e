-- expects: deadline
-- line: 7-8

duban.check {
  id = "it",
  run = function(ctx)
    local function deeper() return 1 + deeper() end
    while true do pcall(deeper) end
  end,
}
