-- expects: syntax
-- place: load

duban.check { id = "it", run = function() while true do
