-- The rates of the three batches: of the city, and of each county.
local columns = require "common.columns"
local lights = require "common.lights"
local both = require "common.text".both

local names = {
  { "fulfilment", both("Fulfilment rate, %", "履约率（%）"), both("Fulfilment", "履约") },
  { "start", both("Start rate, %", "开工率（%）"), both("Start", "开工") },
  { "production", both("Production rate, %", "投产率（%）"), both("Production", "投产") },
  { "capacity", both("Capacity rate, %", "达产率（%）"), both("Capacity", "达产") },
}

local function light(percent, ctx) return lights.share(percent, ctx.settings.good_rate, ctx.settings.fair_rate) end

local function counted(rate) return rate.all > 0 and rate.reached .. "/" .. rate.all or nil end

duban.report {
  id = "three-batches",
  title = both("Three batches", "“三个一批”项目推进情况"),
  doc = both("Fulfilment, start, production and capacity rate of the three batches, for the city and by county, with "
    .. "how many projects they are of.",
    "全市及各县区“三个一批”履约率、开工率、投产率、达产率及项目数。"),
  params = {
    phase = { type = "integer", min = 1, help = both("one phase only; all unless given", "只看某一期，默认全部") },
  },
  run = function(ctx, params)
    local doc = duban.document()
    local projects = duban.projects:where { batch = { known = true } }
    if params.phase then projects = projects:where { batch_phase = params.phase } end
    if not projects:exists() then
      return doc:note(both("No project belongs to the three batches.", "没有“三个一批”项目。"))
    end
    local all, figures = duban.batch_rates(projects), {}
    for _, name in ipairs(names) do
      local percent = all[name[1]].percent
      figures[#figures + 1] = {
        label = name[2], value = percent and math.floor(percent + 0.5) or 0, light = light(percent, ctx),
      }
    end
    doc:paragraph(both("Projects of the three batches: {count}; started of those to be started: {start}.",
      "“三个一批”项目 {count} 个，开工批次已开工 {start}。",
      { count = projects:count(), start = counted(all.start) or "—" }))
    doc:figures(figures)
    local rows = {}
    local areas = duban.organizations:where { kind = { "county", "district", "zone" } }
    for area in areas:order_by("region", "code"):each() do
      local own = projects:where { location = area.code }
      if own:exists() then
        local rates = duban.batch_rates(own)
        rows[#rows + 1] = { area = ctx:name(area), projects = own:count() }
        for _, name in ipairs(names) do
          rows[#rows][name[1]], rows[#rows][name[1] .. "_of"] = rates[name[1]].percent, counted(rates[name[1]])
        end
      end
    end
    local shown = { columns.text("area", "County", "县区"), columns.integer("projects", "Projects", "项目") }
    for _, name in ipairs(names) do
      shown[#shown + 1] = { key = name[1], title = both("Rate", "率"), type = "percent", group = name[3] }
      shown[#shown + 1] = { key = name[1] .. "_of", title = both("Of", "项目"), group = name[3] }
    end
    doc:heading(both("By county", "各县区情况"))
    doc:table { columns = shown, rows = rows }
    return doc
  end,
}
