-- expects: deadline
-- timeout: 3s
-- line: 8-9

duban.check {
  id = "it",
  run = function(ctx)
    local function deeper() return 1 + deeper() end
    while true do pcall(deeper) end
  end,
}
