-- expects: deadline
-- line: 9-14

duban.check {
  id = "it",
  run = function(ctx)
    local function numbers()
      local number = 0
      while true do
        number = number + 1
        coroutine.yield(number)
      end
    end
    for _ in coroutine.wrap(numbers) do end
  end,
}
