-- One line of report, for the time from the command to the result.
duban.report { id = "hello", run = function() return duban.document { title = "Hello" } end }

-- A row check that reads four fields of every task and finds one in three hundred.
duban.check {
  id = "late",
  on = "task",
  each = function(task, ctx)
    if task.status == "closed" and task.due and task.closed > task.due and task.lead == "org-30" then
      ctx:finding { "closed late" }
    end
  end,
}

-- Calls, loops and tables without the host, for what a profile costs where it costs most.
duban.report {
  id = "plain",
  run = function()
    local function fib(n) return n < 2 and n or fib(n - 1) + fib(n - 2) end
    local list = {}
    for i = 1, 100000 do list[i] = i % 7 end
    return duban.document { title = fib(22) .. " " .. #list }
  end,
}
