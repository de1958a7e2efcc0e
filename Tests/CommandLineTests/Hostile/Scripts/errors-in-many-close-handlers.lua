-- expects: runtime
-- message: from closing
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    local closing = setmetatable({}, { __close = function() error("from closing") end })
    local function deeper(depth)
      local _ <close> = closing
      if depth > 0 then deeper(depth - 1) end
      error("from within")
    end
    deeper(150)
  end,
}
