-- expects: runtime
-- place: load
-- line: 6

for number = 1, math.maxinteger do
  duban.check { id = "it-" .. number, run = function() end }
end
