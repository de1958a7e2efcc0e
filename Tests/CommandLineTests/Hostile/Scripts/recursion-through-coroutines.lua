-- expects: runtime
-- message: C stack overflow

duban.check {
  id = "it",
  run = function(ctx)
    local function deeper() return coroutine.wrap(deeper)() end
    deeper()
  end,
}
