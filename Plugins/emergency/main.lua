require "checks"
require "hazards"
