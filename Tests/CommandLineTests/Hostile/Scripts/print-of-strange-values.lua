-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    print()
    print(nil, true, 0 / 0, math.mininteger, {}, print, ctx, duban, duban.tasks, duban.tasks:first(), coroutine.running())
    print(setmetatable({}, { __tostring = function() error("no text") end, __name = "x" }))
    print("\0\27[2J\xff", string.rep("\n", 1000))
  end,
}
