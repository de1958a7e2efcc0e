-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local depth = 0
    local function deeper()
      depth = depth + 1
      return pcall(deeper)
    end
    deeper()
    assert(depth > 100)
  end,
}
