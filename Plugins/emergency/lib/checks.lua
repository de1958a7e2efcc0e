-- Found means dealt with at once: what stays, what comes again, and where nobody seems to look.
local both = require "common.text".both
local ledger = require "common.ledger"
local rules = require "rules"

-- Two checks that differ only in how dangerous the hazard is.
local function late(id, danger, severity, title, doc)
  duban.check {
    id = id, title = title, doc = doc, severity = severity, on = "task",
    where = ledger.open("hazard", { danger = danger }),
    each = function(hazard, ctx)
      if rules.is_late(hazard, ctx) then
        ctx:finding(both("found {found}, to be dealt with by {limit}", "{found} 发现，应于 {limit} 前处置",
          { found = hazard.assigned.date, limit = rules.limit(hazard, ctx) }))
      end
    end,
  }
end

late("major-open", "major", "error", both("Major hazard not dealt with", "重大隐患未处置"),
  both("Major hazards that are open for more than major_days.", "发现后超过 major_days 天仍未处置的重大隐患。"))
late("ordinary-open", "ordinary", "warning", both("Hazard not dealt with", "一般隐患未处置"),
  both("Ordinary hazards that are open for more than ordinary_days.", "发现后超过 ordinary_days 天仍未处置的一般隐患。"))

duban.check {
  id = "found-again",
  title = both("Found again at the same place", "同一地点隐患反复"),
  doc = both("Hazards of a kind that were found at the same place within again_days before.",
    "again_days 天内在同一地点再次发现的同类隐患。"),
  on = "task",
  run = function(ctx)
    for _, pair in ipairs(rules.again(ctx)) do
      ctx:finding(both("the same as {before}, found {day}", "与 {day} 发现的 {before} 相同",
        { subject = pair.now, before = pair.before.code, day = pair.before.assigned.date }))
    end
  end,
}

duban.check {
  id = "nothing-found",
  title = both("No hazard found for long", "久未查出隐患"),
  doc = both("Counties, districts and zones for which nothing was found within quiet_days: has anybody looked?",
    "quiet_days 天内未查出任何隐患的县区，提示核实是否开展排查。"),
  severity = "note",
  on = "organization",
  run = function(ctx)
    local since = ctx.today - ctx.settings.quiet_days
    for area in duban.organizations:where { kind = { "county", "district", "zone" } }:order_by("code"):each() do
      local found = duban.tasks:where(ledger.all("hazard", { lead = area.code, assigned = { on_or_after = since } }))
      if not found:exists() then
        ctx:finding(both("nothing found since {since}", "{since} 以来未查出隐患", { subject = area, since = since }))
      end
    end
  end,
}
