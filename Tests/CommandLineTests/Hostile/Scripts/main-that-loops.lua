-- expects: deadline
-- place: load
-- line: 5

while true do end
