-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local function refused(value, name)
      return not pcall(function() value[name] = print end) and not pcall(rawset, value, name, print)
        and not pcall(setmetatable, value, {}) and type(getmetatable(value)) ~= "table"
    end
    for _, value in ipairs { duban, ctx, ctx.today, duban.tasks, duban.money("1"), duban.tasks:first() } do
      for _, name in ipairs { "check", "today", "finding", "where", "yuan", "code", "anything" } do
        assert(refused(value, name), name)
      end
    end
  end,
}
