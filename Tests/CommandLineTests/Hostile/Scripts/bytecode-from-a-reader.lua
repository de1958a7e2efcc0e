-- expects: runtime
-- message: attempt to load a binary chunk

duban.check {
  id = "it",
  run = function(ctx)
    local parts = { "\27L", "ua\x54\0", "\x19\x93\r\n\x1a\n" }
    assert(load(function() return table.remove(parts, 1) end))
  end,
}
