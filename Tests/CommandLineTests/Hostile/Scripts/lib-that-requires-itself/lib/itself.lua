require "itself"
return "done"
