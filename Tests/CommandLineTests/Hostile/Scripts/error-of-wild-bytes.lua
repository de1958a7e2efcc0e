-- expects: runtime
-- line: 7

duban.check {
  id = "it",
  run = function(ctx)
    error("\0\27[2J\xff\xfe\u{202E}\r\n\a" .. string.rep("\xe4\xb8", 10))
  end,
}
