-- From topics to contracts to production, by direction.
local columns = require "common.columns"
local ledger = require "common.ledger"
local lights = require "common.lights"
local sums = require "common.sums"
local text = require "common.text"
local topics = require "topics"
local both = text.both

local function has_contract(topic) return topic.contract ~= nil end

local function direction_rows(all, ctx)
  local rows = {}
  for _, direction in ipairs(topics.directions) do
    local own = {}
    for _, topic in ipairs(all) do
      if topic.direction == direction then own[#own + 1] = topic end
    end
    local contracts, converted = sums.count(own, has_contract), sums.count(own, topics.is_converted)
    rows[#rows + 1] = {
      light = #own >= ctx.settings.topics_each and lights.well or lights.watch,
      direction = ctx:say(topics.words[direction]), converted = converted, contracts = contracts - converted,
      topics = #own - contracts,
      amount = sums.of(own, function(topic) return topic.contract_amount end, duban.money(0)),
    }
  end
  return rows
end

local function light(topic, ctx)
  if topics.is_late(topic, ctx) then return lights.overdue end
  return has_contract(topic) and lights.well or lights.watch
end

duban.report {
  id = "conversion",
  title = both("Research results that become production", "科研成果转化情况"),
  doc = both("The topics of the bureau's ledger: topics, contracts and results in production by direction; then each "
    .. "open one with the day by which it should be in production.",
    "课题台账：各研究方向课题、签约、投产情况，以及未转化课题应投产日期。"),
  run = function(ctx)
    local doc = duban.document()
    local all = topics.all()
    local late = sums.count(all, function(topic) return topics.is_late(topic, ctx) end)
    doc:paragraph(both("Topics: {all}; under contract: {contracts}; in production: {converted}; late: {late}.",
      "课题 {all} 个，已签约 {contracts} 个，已投产 {converted} 个，超期 {late} 个。", {
        all = #all, contracts = sums.count(all, has_contract), converted = sums.count(all, topics.is_converted),
        late = late,
      }))
    doc:chart {
      kind = "stacked", title = both("Topics by direction and how far they are", "各方向课题进展"),
      label = "direction", values = { "converted", "contracts", "topics" },
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("direction", "Direction", "研究方向"),
        columns.integer("converted", "In production", "已投产"),
        columns.integer("contracts", "Under contract", "已签约"), columns.integer("topics", "No contract yet", "未签约"),
        columns.money("amount", "Contracts' worth", "合同金额", "10k-yuan"),
      },
      rows = direction_rows(all, ctx),
    }
    local rows = {}
    for _, topic in ipairs(all) do
      if topic:is_open() then
        rows[#rows + 1] = {
          task = topic, light = light(topic, ctx), direction = text.choice(topics.words, topic.direction, ctx),
          enterprise = topic.enterprise and ctx:name(topic, "enterprise"), partner = topic.partner,
          day = topics.limit(topic, ctx),
        }
      end
    end
    ledger.add_table(doc, both("Not in production yet", "尚未投产课题"), rows, {
      columns.date("day", "In production by", "应投产"), columns.text("direction", "Direction", "研究方向"),
      columns.text("enterprise", "Enterprise", "企业"), columns.text("partner", "Partner", "合作单位"),
    }, ctx)
    return doc
  end,
}
