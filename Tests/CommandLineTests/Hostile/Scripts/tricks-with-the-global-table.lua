-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    assert(getmetatable(_G) == "environment")
    assert(not pcall(setmetatable, _G, {}))
    _G.string = { rep = function() return "mine" end }
    assert(string.rep("x", 3) == "mine" and ("x"):rep(3) == "xxx")
    print = nil
    local globals = _G
    for name in pairs(globals) do globals[name] = nil end
  end,
}
