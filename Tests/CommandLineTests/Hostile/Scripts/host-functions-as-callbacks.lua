-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    pcall(table.sort, { 3, 2, 1 }, duban.date)
    pcall(string.gsub, "abc", ".", duban.money)
    pcall(xpcall, error, ctx.say)
    pcall(function() return setmetatable({}, { __index = duban.date }).x end)
    pcall(load, duban.tasks.count)
    coroutine.wrap(pcall)(duban.tasks.count, duban.tasks)
    pcall(function() for _ in duban.date, duban.money do break end end)
  end,
}
