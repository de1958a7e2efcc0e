-- expects: syntax
-- place: load
-- line: 5

this is not Lua
