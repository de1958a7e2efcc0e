-- expects: passed

local itself = require "itself"
duban.check {
  id = "it",
  run = function() assert(itself == "done") end,
}
