-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local values = { nil, 1, "x", {}, print, ctx, duban, ctx.today, duban.money("1"), duban.tasks, duban.tasks:first(), duban.period("2023"), duban.document { title = "x" } }
    local methods = {
      ctx.say, ctx.finding, ctx.name, duban.tasks.where, duban.tasks.each, duban.tasks.all, duban.tasks.find,
      duban.tasks.group_by, ctx.today.add_months, ctx.today.period, duban.money("1").format, duban.period("2023").contains,
      duban.document { title = "x" }.table, duban.document { title = "x" }.list, duban.tasks:first().related,
      duban.tasks:first().is_open, duban.check, duban.report, duban.document, duban.date, duban.money, duban.period,
    }
    for _, method in pairs(methods) do
      pcall(method)
      for first = 1, 13 do
        pcall(method, values[first])
        for second = 1, 13 do
          if method ~= ctx.finding then pcall(method, values[first], values[second], values[second]) end
        end
      end
    end
  end,
}
