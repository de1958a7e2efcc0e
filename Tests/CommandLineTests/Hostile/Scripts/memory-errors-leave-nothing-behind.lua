-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local kept = {}
    local ok = pcall(function()
      while true do kept[#kept + 1] = { {}, {}, {} } end
    end)
    assert(not ok)
    kept = nil
    assert(#string.rep("x", 20 << 20) == 20 << 20)
  end,
}
