require "checks"
require "early-warning"
