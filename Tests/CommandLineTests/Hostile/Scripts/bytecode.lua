-- expects: runtime
-- message: attempt to load a binary chunk

duban.check {
  id = "it",
  run = function(ctx)
    local binary = "\27Lua\x54\0\x19\x93\r\n\x1a\n"
    assert(load(binary, "binary", "bt"))
  end,
}
