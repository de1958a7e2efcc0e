-- The steps of the expo as a calendar file (RFC 5545), for phones: duban export commerce.expo-calendar -o expo.ics
local expo = require "expo"
local both = require "common.text".both

-- Text of a calendar file: some signs stand for themselves only behind a backslash.
local function escaped(words) return (words:gsub("[\\;,]", "\\%0"):gsub("\n", "\\n")) end

local function compact(day) return string.format("%04d%02d%02d", day.year, day.month, day.day) end

-- A line of a calendar file has at most 75 bytes; it goes on behind a space. No sign is cut in two.
local function folded(line)
  local parts, length = {}, 0
  for _, code in utf8.codes(line) do
    local sign = utf8.char(code)
    if length + #sign > 74 then
      parts[#parts + 1] = "\r\n "
      length = 1
    end
    parts[#parts + 1] = sign
    length = length + #sign
  end
  return table.concat(parts)
end

duban.exporter {
  id = "expo-calendar",
  title = both("The expo's steps as a calendar", "食博会节点日历"),
  doc = both("An event of a whole day for each milestone that is not reached, for the calendars of phones.",
    "未完成的筹备节点，每个为一项全天日程，可导入手机日历。"),
  extension = "ics",
  run = function(ctx)
    local lines = { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Duban//commerce.expo-calendar//EN" }
    local function add(line) lines[#lines + 1] = folded(line) end
    for _, milestone in ipairs(expo.milestones(ctx)) do
      if not milestone.actual then
        add "BEGIN:VEVENT"
        add("UID:" .. milestone.code:gsub("/", "-") .. "@duban")
        add("DTSTAMP:" .. compact(ctx.today) .. "T000000Z")
        add("DTSTART;VALUE=DATE:" .. compact(milestone.planned))
        add("DTEND;VALUE=DATE:" .. compact(milestone.planned + 1))
        add("SUMMARY:" .. escaped(milestone.name))
        add "END:VEVENT"
      end
    end
    add "END:VCALENDAR"
    return table.concat(lines, "\r\n") .. "\r\n"
  end,
}
