-- Texts in both languages, and lists of names.
local text = {}

-- A text in English and Chinese for ctx:say, ctx:finding and documents, with the values of its {names}:
--   both("due {due}", "应于 {due} 办结", { due = task.due })
function text.both(en, zh, values)
  local both = { en = en, ["zh-Hans"] = zh }
  for name, value in pairs(values or {}) do both[name] = value end
  return both
end

-- "a, b, c", and "a、b、c" in Chinese.
function text.join(names, ctx)
  return table.concat(names, ctx:say(text.both(", ", "、")))
end

-- An amount for a sentence: "65.0 million yuan", and "0.65亿元" in Chinese.
function text.money(amount, ctx)
  return ctx:say(text.both("{millions} million yuan", "{hundreds}亿元", {
    millions = string.format("%.1f", amount.yuan / 1e6), hundreds = amount:format("100m-yuan", 2),
  }))
end

-- The choice's word in the run's language: words = { meat = both("meat", "肉制品"), … }.
function text.choice(words, key, ctx)
  local word = words[key]
  return word and ctx:say(word) or key or ctx:say(text.both("not stated", "未注明"))
end

return text
