-- expects: runtime
-- message: stack overflow

duban.check {
  id = "it",
  run = function(ctx)
    local function deeper()
      table.sort({ 2, 1 }, deeper)
    end
    deeper()
  end,
}
