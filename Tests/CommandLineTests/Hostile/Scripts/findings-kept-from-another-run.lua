-- expects: runtime

Kept = nil
duban.check { id = "a", run = function(ctx) Kept = ctx end }
duban.check { id = "it", run = function() Kept:finding { "from long ago" } end }
