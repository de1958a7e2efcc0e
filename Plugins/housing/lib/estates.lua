-- A problem estate: has work started again, is there money, are the flats handed over.
local ledger = require "common.ledger"
local lights = require "common.lights"

local estates = {}

function estates.all() return ledger.tasks(ledger.all "estate") end

-- Whether work should have started again by now and has not.
function estates.is_stuck(estate, ctx)
  return estate:is_open() and not estate.restarted and estate.restart_planned and estate.restart_planned < ctx.today
end

-- Flats that were sold and are not handed over.
function estates.waiting(estate) return (estate.households or 0) - (estate.delivered or 0) end

function estates.has_large_gap(estate, ctx)
  return estate:is_open() and estate.funds_gap and estate.funds_gap >= ctx.settings.large_gap
end

function estates.light(estate, ctx)
  if not estate:is_open() then return lights.done end
  if estate:is_overdue() then return lights.overdue end
  if estates.is_stuck(estate, ctx) then return lights.act end
  return (estates.has_large_gap(estate, ctx) or not estate.restarted) and lights.watch or lights.well
end

-- The rules for the lights of renewal projects; whether they are in the statistics is not this bureau's to watch.
function estates.renewal_rules(ctx)
  local settings = ctx.settings
  return {
    behind = { settings.behind_yellow, settings.behind_red }, start = { settings.late_yellow, settings.late_red },
    statistics = false,
  }
end

return estates
