require "checks"
require "rank-and-gaps"
