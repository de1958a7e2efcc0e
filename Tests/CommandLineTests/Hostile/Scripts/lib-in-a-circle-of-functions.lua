-- expects: runtime
-- message: stack overflow
-- place: load

function Again(n) return Again(n + 1) + 1 end
require "one"
