-- How many households wait, what is missing, and where each estate stands.
local columns = require "common.columns"
local estates = require "estates"
local ledger = require "common.ledger"
local lights = require "common.lights"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

local function add_answer(doc, all, ctx)
  local households = sums.of(all, function(estate) return estate.households end)
  local waiting = sums.of(all, estates.waiting)
  local gap = sums.of(all, function(estate) return estate:is_open() and estate.funds_gap end, duban.money(0))
  doc:paragraph(both("{waiting} of {all} households wait for their flats; {gap} are missing.",
    "{all} 户中尚有 {waiting} 户未交付，资金缺口 {gap}。", { waiting = waiting, all = households, gap = text.money(gap, ctx) }))
  doc:figures {
    lights.trouble(both("Households waiting", "未交付户数"), waiting, lights.watch),
    lights.trouble(both("Not restarted in time", "未按期复工"), sums.count(all, function(estate)
      return estates.is_stuck(estate, ctx)
    end)),
    lights.trouble(both("Past the due day", "逾期"), sums.count(all, function(estate) return estate:is_overdue() end),
      lights.overdue),
  }
end

duban.report {
  id = "problem-estates",
  title = both("Problem housing estates", "问题楼盘处置情况"),
  doc = both("The estates of the bureau's ledger: households that wait, missing funds, restart and due day of each.",
    "问题楼盘台账：未交付户数、资金缺口、复工与交付时限。"),
  run = function(ctx)
    local doc = duban.document()
    local all, rows = estates.all(), {}
    add_answer(doc, all, ctx)
    for _, estate in ipairs(all) do
      rows[#rows + 1] = {
        task = estate, light = estates.light(estate, ctx), waiting = estates.waiting(estate), gap = estate.funds_gap,
        planned = estate.restart_planned, restarted = estate.restarted, day = estate.due,
      }
    end
    ledger.add_table(doc, both("Estates, the most urgent first", "楼盘清单（急件在前）"), rows, {
      columns.integer("waiting", "Households waiting", "未交付户数"), columns.date("day", "Due", "时限"),
      columns.money("gap", "Missing", "资金缺口"), columns.date("planned", "Restart planned", "计划复工"),
      columns.date("restarted", "Restarted", "实际复工"),
    }, ctx, function(row) return { lights.weight(row.light), -row.waiting, row.task.code } end)
    return doc
  end,
}
