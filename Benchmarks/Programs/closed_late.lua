-- The check `bench.late` as a plain Lua script with LuaSQL over the same database.
local luasql = require "luasql.sqlite3"
local connection = luasql.sqlite3():connect(arg[1])
local cursor = connection:execute("SELECT code, status, due, closed FROM task ORDER BY id")
local late = 0
local row = cursor:fetch({}, "a")
while row do
  if row.status == "closed" and row.due and row.closed > row.due and row.code ~= "" then late = late + 1 end
  row = cursor:fetch(row, "a")
end
print(late)
