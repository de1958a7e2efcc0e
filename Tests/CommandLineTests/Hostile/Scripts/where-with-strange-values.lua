-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local values = { 0 / 0, 1 / 0, -1 / 0, math.mininteger, "", "\0", "' OR 1=1 --", "\xff", string.rep("x", 1000000), {}, print, ctx, duban.tasks }
    for _, value in ipairs(values) do
      for _, name in ipairs { "code", "progress", "due", "public", "lead", "status", "nothing" } do
        for _, comparison in ipairs { "before", "contains", "starts_with", "is_not", "none_of", "within", "known", "at_least" } do
          pcall(function() return duban.tasks:where({ [name] = { [comparison] = value } }):count() end)
        end
        pcall(function() return duban.tasks:where({ [name] = value }):count() end)
        pcall(function() return duban.tasks:order_by(value, name):limit(value):first() end)
        pcall(function() return duban.tasks:group_by(value):sum(name) end)
      end
    end
    assert(duban.tasks:where({ code = "' OR 1=1 --" }):count() == 0)
  end,
}
