-- The supervision office: each file registers its own entries.
require "checks"
require "weekly"
