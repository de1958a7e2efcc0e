-- Which petitions need a leader today, where they come from, and all that are open.
local columns = require "common.columns"
local heatmap = require "common.heatmap"
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

duban.report {
  id = "early-warning",
  title = both("Early warning of petitions", "信访早期预警"),
  doc = both("Open petitions of the bureau's ledger: what is late, what a leader should take up, where one kind of "
    .. "matter gathers, and each of them with its limit.",
    "信访台账中未办结事项：超期、应由领导包案、同类集中情况，以及逐件期限。"),
  run = function(ctx)
    local doc = duban.document()
    local open = ledger.tasks(ledger.open "petition")
    add_answer(doc, open, ctx)
    heatmap.by_unit(doc, both("Open petitions by county and kind", "各地未办结信访分类"), open, "matter", rules.matters, ctx)
    local rows = {}
    for _, petition in ipairs(open) do
      rows[#rows + 1] = {
        task = petition, light = rules.light(petition, ctx), people = petition.petitioner_count, times = petition.times,
        matter = text.choice(rules.matters, petition.matter, ctx), day = rules.limit(petition, ctx),
      }
    end
    ledger.add_table(doc, both("Open petitions, the most urgent first", "未办结信访（急件在前）"), rows, {
      columns.date("day", "Limit", "期限"), columns.text("matter", "Kind", "类别"),
      columns.integer("people", "People", "人数"), columns.integer("times", "Times", "次数"),
    }, ctx)
    return doc
  end,
}
