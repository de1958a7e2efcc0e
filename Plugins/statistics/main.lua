-- The Bureau of Statistics: each file registers its own entries.
require "behind-target"
require "quarter-start"
