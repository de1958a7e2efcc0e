require "checks"
require "conversion"
