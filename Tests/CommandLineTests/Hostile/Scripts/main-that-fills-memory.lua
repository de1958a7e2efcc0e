-- expects: memory
-- place: load
-- line: 6

Kept = {}
for number = 1, 1 << 40 do Kept[number] = {} end
