-- expects: runtime
-- message: stack overflow
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local function deeper(n) return 1 + deeper(n + 1) end
    deeper(1)
  end,
}
