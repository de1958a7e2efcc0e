require "two"
Again(1)
