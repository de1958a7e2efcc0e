-- expects: runtime
-- place: load
-- message: registered twice
-- line: 7

duban.check { id = "it", run = function() end }
duban.check { id = "it", run = function() end }
