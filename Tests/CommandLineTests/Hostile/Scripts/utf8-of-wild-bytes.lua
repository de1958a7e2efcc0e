-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local wild = { "\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe4\xb8", "\x80", "a\0b", string.rep("\xf8", 1000) }
    for _, text in ipairs(wild) do
      pcall(utf8.len, text)
      pcall(utf8.codepoint, text, 1, -1)
      pcall(utf8.offset, text, 2)
      pcall(function() for _ in utf8.codes(text) do end end)
      pcall(function() for _ in text:gmatch(utf8.charpattern) do end end)
      pcall(print, text)
    end
  end,
}
