-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    for _, format in ipairs { "!16i16", "s8", "z", "c2147483647", "c99999999999", "Xi16", "i17", "<>=!", string.rep("i8", 10000) } do
      pcall(string.pack, format, "text")
      pcall(string.packsize, format)
      pcall(string.unpack, format, "text")
    end
    assert(not pcall(string.unpack, "s8", "\xff\xff\xff\xff\xff\xff\xff\x7f"))
  end,
}
