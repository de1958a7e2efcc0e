-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local edges = { math.maxinteger, math.mininteger, 0, -1, 0 / 0, 1 / 0, -1 / 0, 2 ^ 63, -2 ^ 63, 1e308, "0x7fffffffffffffff" }
    for _, first in ipairs(edges) do
      pcall(math.random, first)
      pcall(math.randomseed, first)
      pcall(string.sub, "text", first)
      pcall(string.byte, "text", first)
      pcall(string.char, first)
      pcall(utf8.char, first)
      pcall(select, first, 1, 2)
      pcall(tostring, first)
      for _, second in ipairs(edges) do
        pcall(math.random, first, second)
        pcall(math.fmod, first, second)
        pcall(function() return first // second, first % second, first << second end)
        pcall(string.sub, "text", first, second)
        pcall(string.find, "text", "x", first, second)
        pcall(utf8.codepoint, "text", first, second)
        pcall(utf8.offset, "text", first, second)
        pcall(table.concat, {}, "", first, second)
        pcall(string.unpack, "i8", "12345678", first)
        pcall(tonumber, "10", second)
      end
    end
  end,
}
