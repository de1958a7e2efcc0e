require "one"
