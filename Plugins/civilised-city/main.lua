require "checks"
require "scorecard"
