-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local function refused(library, name)
      return not pcall(function() library[name] = print end)
        and not pcall(rawset, library, name, print)
        and not pcall(setmetatable, library, {})
        and type(getmetatable(library)) ~= "table"
        and rawget(library, name) == nil
    end
    for _, library in ipairs { string, table, math, utf8, coroutine } do
      for name in pairs(library) do assert(refused(library, name), name) end
      assert(refused(library, "added"))
      assert(next(library) == nil)
    end
  end,
}
