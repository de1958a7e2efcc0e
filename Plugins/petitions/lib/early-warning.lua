-- Which petitions need a leader today, where they come from, and all that are open.
local columns = require "common.columns"
local ledger = require "common.ledger"
local lights = require "common.lights"
local rules = require "rules"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

local function add_answer(doc, open, ctx)
  local function count(rule) return sums.count(open, function(petition) return rule(petition, ctx) end) end
  local late, up = count(rules.is_late), count(rules.must_go_up)
  doc:paragraph(both("Open petitions: {open}; late: {late}; for a leader to take up: {up}.",
    "未办结信访 {open} 件：超期 {late} 件，应由领导包案 {up} 件。", { open = #open, late = late, up = up }))
  doc:figures {
    { label = both("Open", "未办结"), value = #open, light = { "blue", ctx:say(both("all", "全部")) } },
    lights.trouble(both("Late", "超期"), late, lights.overdue),
    lights.trouble(both("For a leader", "应包案"), up),
    lights.trouble(both("Of many people", "多人访"), count(rules.is_crowd), lights.watch),
  }
end

-- How many open petitions of each kind each county has.
local function add_map(doc, open, ctx)
  local kinds = sums.groups(open, function(petition) return petition.matter end)
  local shown = { columns.text("place", "Responsible", "责任单位") }
  for _, kind in ipairs(kinds) do
    shown[#shown + 1] = { key = kind.key, title = rules.matters[kind.key], type = "integer" }
  end
  local rows = {}
  for _, place in ipairs(sums.groups(open, function(petition) return petition.lead end)) do
    local row = { place = ctx:name(place.records[1], "lead") }
    for _, kind in ipairs(kinds) do
      row[kind.key] = sums.count(place.records, function(petition) return petition.matter == kind.key end)
    end
    rows[#rows + 1] = row
  end
  doc:chart {
    kind = "heatmap", title = both("Open petitions by county and kind", "各地未办结信访分类"), label = "place",
    columns = shown, rows = rows,
  }
end

duban.report {
  id = "early-warning",
  title = both("Early warning of petitions", "信访早期预警"),
  doc = both("Open petitions of the bureau's ledger: what is late, what a leader should take up, where one kind of "
    .. "matter gathers, and each of them with its limit.",
    "信访台账中未办结事项：超期、应由领导包案、同类集中情况，以及逐件期限。"),
  run = function(ctx)
    local doc = duban.document {
      title = both("Early warning of petitions", "信访早期预警"), subtitle = tostring(ctx.today),
    }
    local open = ledger.tasks(ledger.open "petition")
    add_answer(doc, open, ctx)
    if #open > 0 then add_map(doc, open, ctx) end
    local rows = {}
    for _, petition in ipairs(open) do
      rows[#rows + 1] = {
        task = petition, light = rules.light(petition, ctx), people = petition.petitioner_count, times = petition.times,
        matter = text.choice(rules.matters, petition.matter, ctx), limit = rules.limit(petition, ctx),
      }
    end
    sums.sort(rows, function(row) return { lights.weight(row.light), tostring(row.limit), row.task.code } end)
    ledger.add_table(doc, both("Open petitions, the most urgent first", "未办结信访（急件在前）"), rows, {
      columns.date("limit", "Limit", "期限"), columns.text("matter", "Kind", "类别"),
      columns.integer("people", "People", "人数"), columns.integer("times", "Times", "次数"),
    }, ctx)
    return doc
  end,
}
