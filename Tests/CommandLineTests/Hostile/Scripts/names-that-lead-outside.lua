-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    for _, name in ipairs { "io", "os", "debug", "package", "dofile", "loadfile", "loadstring", "ffi", "jit", "arg" } do
      assert(not pcall(load("return " .. name)), name)
      assert(rawget(_G, name) == nil, name)
    end
    assert(not pcall(collectgarbage, "stop"))
    assert(not pcall(collectgarbage, "generational"))
  end,
}
