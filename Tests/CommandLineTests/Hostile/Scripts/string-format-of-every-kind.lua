-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local formats = {
      "%99999d", "%.99999f", "%10000s", "%n", "%p%p%p", "%", "%%%", "%-+ #0123.456d", "%*d", "%1$d", "%ll", "%q",
    }
    for _, format in ipairs(formats) do
      pcall(string.format, format, 1, 2, 3)
      pcall(string.format, format, {}, {}, {})
      pcall(string.format, format)
    end
    assert(#string.format("%99.99f", 1e308) > 300)
    assert(#string.format("%5s", "x") == 5)
  end,
}
