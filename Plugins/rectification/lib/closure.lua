-- How far the findings are put right: the share that is closed, by responsible unit, and each that is open.
local columns = require "common.columns"
local ledger = require "common.ledger"
local lights = require "common.lights"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

local measures = {
  immediate = both("at once", "立行立改"), within_limit = both("within a limit", "限期整改"),
  long_term = both("for good", "长期坚持"),
}

local function is_closed(finding) return finding.status == "closed" end
local function is_waiting(finding) return finding.status == "submitted" end

local function light(finding, ctx)
  if finding:is_overdue() then return lights.overdue end
  local is_near = finding.due and finding.due - ctx.today <= ctx.settings.warn_days
  return (is_near or not finding.due) and lights.watch or lights.well
end

local function add_answer(doc, findings, ctx)
  local closed = sums.count(findings, is_closed)
  local late = sums.count(findings, function(finding) return finding:is_overdue() end)
  local percent = sums.percent(closed, #findings)
  doc:paragraph(both("Closed: {closed} of {all} findings; past the deadline: {late}.",
    "反馈问题 {all} 个，已销号 {closed} 个，逾期 {late} 个。", { closed = closed, all = #findings, late = late }))
  doc:figures {
    { label = both("Closed, %", "销号率（%）"), value = percent and math.floor(percent + 0.5) or 0,
      light = lights.share(percent, ctx.settings.good_share, ctx.settings.fair_share) },
    lights.trouble(both("Past the deadline", "逾期"), late, lights.overdue),
    lights.trouble(both("Waiting for acceptance", "待验收"), sums.count(findings, is_waiting), lights.watch),
  }
end

local function add_units(doc, findings, ctx)
  local rows = {}
  for _, group in ipairs(sums.groups(findings, function(finding) return finding.lead end)) do
    local closed = sums.count(group.records, is_closed)
    rows[#rows + 1] = {
      lead = ctx:name(group.records[1], "lead"), all = #group.records, closed = closed,
      waiting = sums.count(group.records, is_waiting), share = sums.percent(closed, #group.records),
    }
  end
  sums.sort(rows, function(row) return { row.share, -row.all, row.lead } end)
  doc:chart {
    kind = "progress", title = both("Share of findings closed, by unit", "各单位销号率"), label = "lead",
    values = "share",
    columns = {
      columns.text("lead", "Responsible", "责任单位"), columns.integer("all", "Findings", "问题"),
      columns.integer("closed", "Closed", "销号"), columns.integer("waiting", "Waiting", "待验收"),
      columns.percent("share", "Share", "销号率"),
    },
    rows = rows,
  }
end

duban.report {
  id = "closure",
  title = both("Closing of inspection findings", "巡视反馈问题销号情况"),
  doc = both("The findings of the office's ledger: the share that is closed, by responsible unit, and each open one "
    .. "with its deadline and whether there is proof.",
    "整改台账：销号率、各责任单位情况，以及未销号问题逐项时限与佐证。"),
  run = function(ctx)
    local doc = duban.document()
    local findings = ledger.tasks(ledger.all "rectification")
    add_answer(doc, findings, ctx)
    if #findings > 0 then add_units(doc, findings, ctx) end
    local rows = {}
    for _, finding in ipairs(findings) do
      if not is_closed(finding) then
        rows[#rows + 1] = {
          task = finding, light = light(finding, ctx), measure = text.choice(measures, finding.measure, ctx),
          day = finding.due, proof = finding.proof,
        }
      end
    end
    ledger.add_table(doc, both("Open findings, the most urgent first", "未销号问题（急件在前）"), rows, {
      columns.date("day", "Deadline", "时限"), columns.text("measure", "Measure", "整改类型"),
      columns.text("proof", "Proof", "佐证材料"),
    }, ctx)
    return doc
  end,
}
