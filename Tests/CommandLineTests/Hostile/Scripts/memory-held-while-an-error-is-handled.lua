-- expects: runtime
-- message: too much

duban.check {
  id = "it",
  run = function(ctx)
    local kept = {}
    local ok = pcall(function()
      while true do kept[#kept + 1] = { {}, {}, {} } end
    end)
    assert(not ok)
    error("too much")
  end,
}
