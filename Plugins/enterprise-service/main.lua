require "checks"
require "problem-board"
