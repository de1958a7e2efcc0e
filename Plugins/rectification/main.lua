require "checks"
require "closure"
