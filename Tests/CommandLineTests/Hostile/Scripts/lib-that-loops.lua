-- expects: deadline
-- place: load
-- line: 1

require "endless"
