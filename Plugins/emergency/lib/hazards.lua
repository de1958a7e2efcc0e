-- What is open now, by place and kind, and how fast hazards are dealt with.
local columns = require "common.columns"
local heatmap = require "common.heatmap"
local ledger = require "common.ledger"
local lights = require "common.lights"
local rules = require "rules"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

local function add_answer(doc, all, open, ctx)
  local major = sums.count(open, rules.is_major)
  local late = sums.count(open, function(hazard) return rules.is_late(hazard, ctx) end)
  local closed = #all - #open
  doc:paragraph(both(
    "Open hazards: {open}, of which major: {major}; past their limit: {late}. Dealt with: {closed} of {all}.",
    "未处置隐患 {open} 处，其中重大 {major} 处，超期 {late} 处；已处置 {closed} 处，共 {all} 处。",
    { open = #open, major = major, late = late, closed = closed, all = #all }))
  doc:figures {
    lights.trouble(both("Major and open", "重大未处置"), major),
    lights.trouble(both("Past the limit", "超期"), late, lights.overdue),
    lights.trouble(both("Found again", "反复"), #rules.again(ctx), lights.watch),
    { label = both("Days to deal with one", "平均处置天数"),
      value = closed > 0 and sums.of(all, function(hazard)
        return not hazard:is_open() and ledger.days_open(hazard, ctx)
      end) // closed or 0, light = lights.well },
  }
end

duban.report {
  id = "hazards",
  title = both("Hazards found and dealt with", "隐患排查处置"),
  doc = both("Hazards found since a day: what is open past its limit, what came again, and where they were found.",
    "自某日起查出的隐患：未处置、反复出现及分布情况。"),
  params = {
    since = {
      type = "date", help = both("the first day on which a hazard was found; all unless given", "起始日期，默认全部"),
    },
  },
  run = function(ctx, params)
    local doc = duban.document()
    local since = params.since and { assigned = { on_or_after = params.since } }
    local all, open, rows = ledger.tasks(ledger.all("hazard", since)), {}, {}
    for _, hazard in ipairs(all) do
      if hazard:is_open() then
        open[#open + 1] = hazard
        rows[#rows + 1] = {
          task = hazard, light = rules.light(hazard, ctx), kind = text.choice(rules.kinds, hazard.kind, ctx),
          place = hazard.place, found = hazard.assigned.date, day = rules.limit(hazard, ctx),
        }
      end
    end
    add_answer(doc, all, open, ctx)
    ledger.add_table(doc, both("Open hazards, the most urgent first", "未处置隐患（急件在前）"), rows, {
      columns.date("day", "Limit", "期限"), columns.text("kind", "Kind", "类别"), columns.date("found", "Found", "发现"),
      columns.text("place", "Place", "地点"),
    }, ctx)
    heatmap.by_unit(doc, both("Hazards found, by unit and kind", "各单位查出隐患分类"), all, "kind", rules.kinds, ctx)
    return doc
  end,
}
