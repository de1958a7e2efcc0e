-- Counted by the database: which tasks are open and past their due time.
local open = { "assigned", "claimed", "in_progress", "submitted" }
print(duban.tasks:where { status = open, due = { before = ctx.today } }:count())
