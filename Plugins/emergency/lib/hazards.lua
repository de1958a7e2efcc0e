-- What is open now, by place and kind, and how fast hazards are dealt with.
local columns = require "common.columns"
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

local function add_map(doc, all, ctx)
  local shown, kinds = { columns.text("place", "Responsible", "责任单位") }, {}
  for _, kind in ipairs(sums.groups(all, function(hazard) return hazard.kind end)) do
    kinds[#kinds + 1] = kind.key
    shown[#shown + 1] = { key = kind.key, title = rules.kinds[kind.key], type = "integer" }
  end
  local rows = {}
  for _, group in ipairs(sums.groups(all, function(hazard) return hazard.lead end)) do
    local row = { place = ctx:name(group.records[1], "lead") }
    for _, kind in ipairs(kinds) do
      row[kind] = sums.count(group.records, function(hazard) return hazard.kind == kind end)
    end
    rows[#rows + 1] = row
  end
  doc:chart {
    kind = "heatmap", title = both("Hazards found, by unit and kind", "各单位查出隐患分类"), label = "place",
    columns = shown, rows = rows,
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
    local doc = duban.document {
      title = both("Hazards found and dealt with", "隐患排查处置"), subtitle = tostring(ctx.today),
    }
    local since = params.since and { assigned = { on_or_after = params.since } }
    local all, open, rows = ledger.tasks(ledger.all("hazard", since)), {}, {}
    for _, hazard in ipairs(all) do
      if hazard:is_open() then
        open[#open + 1] = hazard
        rows[#rows + 1] = {
          task = hazard, light = rules.light(hazard, ctx), kind = text.choice(rules.kinds, hazard.kind, ctx),
          place = hazard.place, found = hazard.assigned.date, limit = rules.limit(hazard, ctx),
        }
      end
    end
    add_answer(doc, all, open, ctx)
    sums.sort(rows, function(row) return { lights.weight(row.light), tostring(row.limit), row.task.code } end)
    ledger.add_table(doc, both("Open hazards, the most urgent first", "未处置隐患（急件在前）"), rows, {
      columns.date("limit", "Limit", "期限"), columns.text("kind", "Kind", "类别"), columns.date("found", "Found", "发现"),
      columns.text("place", "Place", "地点"),
    }, ctx)
    if #all > 0 then add_map(doc, all, ctx) end
    return doc
  end,
}
