-- Research topics: the six directions, and how far a topic has come.
local both = require "common.text".both
local ledger = require "common.ledger"

local topics = {}

-- The directions in the order in which they are shown.
topics.directions = { "meat", "flour", "drinks", "packaging", "cold_chain", "safety" }
topics.words = {
  meat = both("meat products", "肉制品"), flour = both("flour products", "面制品"), drinks = both("drinks", "饮料"),
  packaging = both("packaging", "食品包装"), cold_chain = both("cold chain", "冷链"), safety = both("food safety", "食品安全"),
}

function topics.all() return ledger.tasks(ledger.all "research") end

function topics.is_converted(topic) return topic.status == "closed" end

-- The last day on which a contract's result can go into production in time; nil without a contract.
function topics.limit(topic, ctx)
  return topic.contract and topic.contract:add_months(ctx.settings.conversion_months)
end

function topics.is_late(topic, ctx)
  local limit = topics.limit(topic, ctx)
  return topic:is_open() and limit ~= nil and ctx.today > limit
end

return topics
