-- Small matters caught early; repeated ones and gatherings brought before a leader.
local both = require "common.text".both
local ledger = require "common.ledger"
local rules = require "rules"
local sums = require "common.sums"

duban.check {
  id = "late",
  title = both("Petition not settled in time", "信访事项超期未办结"),
  doc = both("Open petitions past the limit of their round: first_days or repeated_days after they were received.",
    "超过办结期限（初访 first_days 天、重访 repeated_days 天）仍未办结的信访事项。"),
  severity = "error",
  on = "task",
  where = ledger.open "petition",
  each = function(petition, ctx)
    if rules.is_late(petition, ctx) then
      local limit = rules.limit(petition, ctx)
      ctx:finding(both("to be settled by {limit}, {days} d late", "应于 {limit} 前办结，已超期 {days} 天",
        { limit = limit, days = ctx.today - limit }))
    end
  end,
}

duban.check {
  id = "escalate",
  title = both("Petition for a leader to take up", "应由领导包案的信访事项"),
  doc = both("Open petitions that came many_times or more, or that people took to the province or the capital.",
    "反映 many_times 次及以上，或到省进京反映的未办结信访事项。"),
  on = "task",
  where = ledger.open "petition",
  each = function(petition, ctx)
    if rules.must_go_up(petition, ctx) then
      ctx:finding(both("came {times} times, {people} people, taken to the {level}",
        "已反映 {times} 次，{people} 人，层级：{level}",
        { times = petition.times or 1, people = petition.petitioner_count or 1, level = petition.level or "?" }))
    end
  end,
}

duban.check {
  id = "crowd",
  title = both("First petition of many people", "多人初访"),
  doc = both("Open first petitions of many_people or more: small still, and best met in person at once.",
    "达到 many_people 人的未办结初访事项，宜尽早当面化解。"),
  severity = "note",
  on = "task",
  where = ledger.open("petition", { round = "first" }),
  each = function(petition, ctx)
    if rules.is_crowd(petition, ctx) then
      ctx:finding(both("{people} people, received {received}", "{people} 人，{received} 收件",
        { people = petition.petitioner_count, received = petition.received }))
    end
  end,
}

duban.check {
  id = "gathering",
  title = both("Petitions of one kind gather in one county", "同类信访在一地集中"),
  doc = both("The newest of the open petitions of one kind in one county, where there are as many as `gathering` says.",
    "同一县区同类未办结信访达到 gathering 件时，就其中最新一件提示。"),
  on = "task",
  run = function(ctx)
    local function place(petition)
      return petition.lead and petition.matter and petition.lead .. "/" .. petition.matter
    end
    for _, group in ipairs(sums.groups(ledger.tasks(ledger.open "petition"), place)) do
      if #group.records >= ctx.settings.gathering then
        local newest = group.records[#group.records]
        ctx:finding(both("{count} open petitions about {matter} in {place}", "{place}有 {count} 件{matter}类信访未办结", {
          subject = newest, count = #group.records, matter = ctx:say(rules.matters[newest.matter]),
          place = ctx:name(newest, "lead"),
        }))
      end
    end
  end,
}
