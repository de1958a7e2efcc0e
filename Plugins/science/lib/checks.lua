-- Directions without topics, topics without a partner, contracts that have not become production.
local both = require "common.text".both
local ledger = require "common.ledger"
local sums = require "common.sums"
local topics = require "topics"

duban.check {
  id = "thin-direction",
  title = both("Direction with too few topics", "研究方向课题偏少"),
  doc = both("Directions with fewer topics than topics_each; the direction's newest topic is named, where it has one.",
    "课题少于 topics_each 个的研究方向，以该方向最新课题提示。"),
  on = "task",
  run = function(ctx)
    local all = topics.all()
    -- A city that keeps no topics has no thin directions.
    if #all == 0 then return end
    for _, direction in ipairs(topics.directions) do
      local newest
      local count = sums.count(all, function(topic)
        if topic.direction ~= direction then return false end
        newest = topic
        return true
      end)
      if count < ctx.settings.topics_each then
        ctx:finding(both("{direction}: {count} topics of {wanted}", "{direction}：课题 {count} 个，应有 {wanted} 个", {
          direction = ctx:say(topics.words[direction]), count = count, wanted = ctx.settings.topics_each,
          subject = newest, key = direction,
        }))
      end
    end
  end,
}

duban.check {
  id = "no-partner",
  title = both("Topic without a partner", "课题未落实合作单位"),
  doc = both("Open topics that have had no partner for more than partner_days.", "超过 partner_days 天未落实合作单位的课题。"),
  on = "task",
  where = ledger.open("research", { partner = { known = false } }),
  each = function(topic, ctx)
    local days = ledger.days_open(topic, ctx)
    if days > ctx.settings.partner_days then
      ctx:finding(both("without a partner for {days} d", "{days} 天未落实合作单位", { days = days }))
    end
  end,
}

duban.check {
  id = "not-converted",
  title = both("Contract without production", "签约未转化"),
  doc = both("Open topics whose contract is older than conversion_months.", "签约超过 conversion_months 个月仍未投产的课题。"),
  on = "task",
  where = ledger.open("research", { contract = { known = true } }),
  each = function(topic, ctx)
    if topics.is_late(topic, ctx) then
      ctx:finding(both("contract of {contract}, to be in production by {limit}", "{contract} 签约，应于 {limit} 前投产",
        { contract = topic.contract, limit = topics.limit(topic, ctx) }))
    end
  end,
}
