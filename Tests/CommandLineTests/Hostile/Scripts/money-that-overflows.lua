-- expects: runtime
-- message: too large
-- line: 15

duban.check {
  id = "it",
  run = function(ctx)
    local largest = duban.money("92233720368547758.07")
    assert(not pcall(function() return largest * 2 end))
    assert(not pcall(function() return largest * (0 / 0) end))
    assert(not pcall(function() return largest / 0 end))
    pcall(duban.money, "-92233720368547758.08")
    pcall(duban.money, string.rep("9", 1000000))
    pcall(largest.format, largest, "yuan", math.maxinteger)
    return largest + largest
  end,
}
