-- expects: runtime
-- message: expected a module of this plugin's lib folder
-- line: 8

duban.check {
  id = "it",
  run = function(ctx)
    require "../../x"
  end,
}
