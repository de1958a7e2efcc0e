-- The check `bench.late` as a plain Lua script with LuaSQL over the same database.
local luasql = require "luasql.sqlite3"
local connection = luasql.sqlite3():connect(arg[1])
local cursor = connection:execute("SELECT code, status, due, closed, lead FROM task ORDER BY id")
local late = {}
local row = cursor:fetch({}, "a")
while row do
  if row.status == "closed" and row.due and row.closed > row.due and row.lead == "org-30" then late[#late + 1] = row.code end
  row = cursor:fetch(row, "a")
end
print(#late)
