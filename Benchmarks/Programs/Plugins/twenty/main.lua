-- Twenty checks of tasks as an office would write them. Benchmarks/Programs/twenty.py does the same in one loop.
local open = { "assigned", "claimed", "in_progress" }

local function check(id, where, each) duban.check { id = id, on = "task", where = where, each = each } end

check("no-title", nil, function(task, ctx) if task.title == "" then ctx:finding { "no title" } end end)
check("due-before-assigned", { due = { known = true } }, function(task, ctx)
  if task.due < task.assigned then ctx:finding { "due before it was assigned" } end
end)
check("claimed-before-assigned", { claimed = { known = true } }, function(task, ctx)
  if task.claimed < task.assigned then ctx:finding { "claimed before it was assigned" } end
end)
check("closed-before-claimed", { status = "closed", claimed = { known = true } }, function(task, ctx)
  if task.closed < task.claimed then ctx:finding { "closed before it was claimed" } end
end)
check("closed-late", { status = "closed", lead = "org-30" }, function(task, ctx)
  if task.closed > task.due then ctx:finding { "closed late" } end
end)
check("closed-without-date", { status = "closed", closed = { known = false } }, function(_, ctx) ctx:finding { "no date" } end)
check("open-with-date", { status = open, closed = { known = true } }, function(_, ctx) ctx:finding { "closed, but open" } end)
check("no-due", { due = { known = false } }, function(_, ctx) ctx:finding { "no due date" } end)
check("no-lead", { lead = { known = false } }, function(_, ctx) ctx:finding { "nobody leads" } end)
check("no-criterion", { criterion = { known = false } }, function(_, ctx) ctx:finding { "no criterion" } end)
check("no-system", { system = { known = false } }, function(_, ctx) ctx:finding { "of no system" } end)
check("overdue", { status = open, due = { before = duban.date(2022, 1, 20) } }, function(_, ctx) ctx:finding { "overdue" } end)
check("unclaimed", { status = "assigned", assigned = { before = duban.date(2022, 1, 5) } }, function(_, ctx)
  ctx:finding { "not claimed" }
end)
check("no-progress", { status = "in_progress", progress = { known = false } }, function(_, ctx) ctx:finding { "no progress" } end)
check("finished-but-open", { status = open, progress = { at_least = 100 } }, function(_, ctx) ctx:finding { "finished" } end)
check("negative-progress", { progress = { less_than = 0 } }, function(_, ctx) ctx:finding { "less than nothing" } end)
check("suspended", { status = "suspended" }, function(_, ctx) ctx:finding { "suspended" } end)
check("code", nil, function(task, ctx) if #task.code ~= 9 then ctx:finding { "an odd code" } end end)
check("reported-after-closed", { status = "closed", reported = { known = true } }, function(task, ctx)
  if task.reported > task.closed then ctx:finding { "reported after it was closed" } end
end)
check("other-ledger", { ledger = { is_not = "assignment" } }, function(_, ctx) ctx:finding { "of another ledger" } end)
