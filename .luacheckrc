-- For the Lua of Plugins/ and Scripts/: the standard library that Duban allows, and what Duban adds to it.
std = "lua54"
read_globals = { "duban", "ctx", "require", "print" }
max_line_length = 120
files["Plugins/*/tests"].read_globals = { "describe", "it", "before_each", "expect", "finds_until_mended", "fixture" }
