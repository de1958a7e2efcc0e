require "checks"
require "problem-estates"
require "renewal"
