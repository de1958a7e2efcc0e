-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local texts = {
      "{", "}", "{}", "{{{{", "}}}}", "{a", "{a}{b}", string.rep("{", 10000), string.rep("{a", 10000),
      "{\0}", "{en}", "{1}", "\xff{a}", "{" .. string.rep("n", 100000) .. "}",
    }
    for _, text in ipairs(texts) do
      pcall(ctx.say, ctx, { text, a = text })
      pcall(ctx.say, ctx, text)
      pcall(ctx.say, ctx, { en = text, ["zh-Hans"] = text, a = setmetatable({}, { __tostring = error }) })
    end
    for _, value in ipairs { 1, true, print, ctx, duban } do pcall(ctx.say, ctx, value) end
  end,
}
