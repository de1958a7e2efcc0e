-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local function handler() error("again") end
    local ok = xpcall(error, handler, "first")
    assert(not ok)
    ok = xpcall(error, error, "first")
    assert(not ok)
  end,
}
