-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local names = {
      "", ".", "..", "...", "/etc/passwd", "./lib", "..lib", "lib/../../x", "x\0y", "io", "package", "duban",
      "Plugins.supervision.main", "%2e%2e", "main", "a.b.c.d.e.f.g.h.i.j", ("a."):rep(100000) .. "a", "\u{2025}",
    }
    for _, name in ipairs(names) do
      assert(not pcall(require, name), name)
    end
    for _, value in ipairs { 1, true, {}, print } do assert(not pcall(require, value)) end
  end,
}
