require "checks"
require "clusters"
require "key-enterprises"
