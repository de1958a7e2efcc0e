require "behind-target"
require "data-checks"
require "quarter-start"
require "heatmap"
