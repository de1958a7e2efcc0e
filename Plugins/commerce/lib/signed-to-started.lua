-- The funnel of investment promotion: signed, at work on the preliminaries, started, in production.
local columns = require "common.columns"
local lights = require "common.lights"
local promotion = require "promotion"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

-- The stages from which on a project has come so far.
local steps = {
  { title = both("Signed", "签约"), stages = nil },
  { title = both("Preliminary work or further", "进入前期及以后"),
    stages = { preliminary = true, procurement = true, construction = true, production = true, completed = true } },
  { title = both("Started", "开工"), stages = { construction = true, production = true, completed = true } },
  { title = both("In production", "投产"), stages = { production = true, completed = true } },
}

local function funnel_rows(projects, ctx)
  local rows = {}
  for _, step in ipairs(steps) do
    local reached = {}
    for _, project in ipairs(projects) do
      if not step.stages or step.stages[project.stage] then reached[#reached + 1] = project end
    end
    rows[#rows + 1] = {
      step = ctx:say(step.title), projects = #reached, share = sums.percent(#reached, #projects),
      investment = sums.of(reached, function(project) return project.total_investment end, duban.money(0)),
    }
  end
  return rows
end

local function light(project, limit, ctx)
  if project.stage == "suspended" then return lights.act end
  if not limit then return lights.unknown end
  return limit < ctx.today and lights.overdue or lights.well
end

duban.report {
  id = "signed-to-started",
  title = both("From signing to production", "签约项目落地漏斗"),
  doc = both("Signed projects of the categories that promotion answers for: how many have come how far, and those that "
    .. "have not started, with the day by which they should.",
    "招商签约项目各阶段数量与投资，未开工项目及应开工日期。"),
  run = function(ctx)
    local doc = duban.document()
    local projects, rows = promotion.projects(ctx), {}
    for _, project in ipairs(projects) do
      if not promotion.has_started(project) then
        local limit = promotion.start_limit(project, ctx)
        rows[#rows + 1] = {
          light = light(project, limit, ctx), name = ctx:name(project), signed = promotion.signed(project),
          limit = limit, place = project.location and ctx:name(project, "location"),
          total = project.total_investment,
        }
      end
    end
    sums.sort(rows, function(row) return { lights.weight(row.light), tostring(row.limit or "9999"), row.name } end)
    doc:paragraph(both("Signed: {all} projects; started: {started}; late: {late}.",
      "签约项目 {all} 个，已开工 {started} 个，应开工未开工 {late} 个。", {
        all = #projects, started = #projects - #rows,
        late = sums.count(rows, function(row) return row.light == lights.overdue end),
      }))
    doc:chart {
      kind = "bar", title = both("How far signed projects have come", "签约项目进展"), label = "step", values = "projects",
      columns = {
        columns.text("step", "Step", "阶段"), columns.integer("projects", "Projects", "项目数"),
        columns.percent("share", "Of the signed", "占签约"), columns.money("investment", "Investment", "总投资"),
      },
      rows = funnel_rows(projects, ctx),
    }
    if #rows == 0 then return doc end
    doc:heading(both("Signed and not started", "签约未开工项目"))
    doc:table {
      columns = {
        columns.light("light", "Light", "亮灯"), columns.text("name", "Project", "项目"),
        columns.text("place", "Place", "地点"), columns.date("signed", "Signed", "签约"),
        columns.date("limit", "To start by", "应开工"), columns.money("total", "Total investment", "总投资"),
      },
      rows = rows,
    }
    return doc
  end,
}
