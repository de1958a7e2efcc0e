-- Every requirement of a speech, document or inspection, traced to the tasks that carry it out; what none covers first.
local columns = require "common.columns"
local lights = require "common.lights"
local sums = require "common.sums"
local text = require "common.text"
local both = text.both

-- The tasks that carry a requirement out, without cancelled ones.
local function tasks_of(requirement)
  local tasks = {}
  for coverage in requirement.coverages:order_by("task"):each() do
    local task = coverage:related "task"
    if task and task.status ~= "cancelled" then tasks[#tasks + 1] = task end
  end
  return tasks
end

local function light(requirement, tasks, ctx)
  if #tasks == 0 then return lights.act end
  local closed = sums.count(tasks, function(task) return task.status == "closed" end)
  if closed == #tasks then return lights.done end
  return requirement.due and requirement.due < ctx.today and lights.overdue or lights.well
end

local function row_of(requirement, ctx)
  local tasks = tasks_of(requirement)
  local codes, progress = {}, 0
  for _, task in ipairs(tasks) do
    codes[#codes + 1] = task.code
    progress = progress + (task.status == "closed" and 100 or task.progress or 0)
  end
  return {
    light = light(requirement, tasks, ctx), number = requirement.number, title = ctx:name(requirement),
    due = requirement.due, tasks = text.join(codes, ctx), progress = #tasks > 0 and progress / #tasks or nil,
    count = #tasks,
  }
end

local function add_chapter(doc, chapter)
  sums.sort(chapter.rows, function(row) return { row.count == 0 and 0 or 1, row.number } end)
  doc:heading(chapter.title)
  doc:table {
    columns = {
      columns.light("light", "Light", "亮灯"), columns.integer("number", "No.", "序号"),
      columns.text("title", "Requirement", "要求"), columns.date("due", "Due", "时限"),
      columns.text("tasks", "Tasks", "对应任务"), columns.percent("progress", "Progress", "进度"),
    },
    rows = sums.pick(chapter.rows, { "light", "number", "title", "due", "tasks", "progress" }),
  }
end

duban.check {
  id = "uncovered",
  title = both("Requirement without a task", "要求无任务对应"),
  doc = both("Requirements of directives that no task carries out.", "没有任务落实的要求。"),
  severity = "warning",
  on = "requirement",
  each = function(requirement, ctx)
    if not requirement:is_covered() then
      ctx:finding(both("no task carries it out; due {due}", "没有对应任务；时限 {due}", { due = requirement.due or "—" }))
    end
  end,
}

duban.report {
  id = "coverage",
  title = both("Coverage of directives", "要求落实情况"),
  doc = both("Each directive's requirements with the tasks that carry them out; those without a task come first.",
    "逐项列出要求及对应任务，无任务对应的在前。"),
  params = {
    directive = { type = "string", help = both("the code of one directive; all unless given", "文件或讲话编号，默认全部") },
  },
  run = function(ctx, params)
    local directives = duban.directives:order_by("-issued", "code")
    if params.directive then directives = directives:where { code = params.directive } end
    local doc = duban.document()
    if not directives:exists() then return doc:note(both("There is no such directive.", "没有此类文件。"), "warning") end
    local chapters, rows, open = {}, 0, 0
    for directive in directives:each() do
      local chapter = { title = ctx:name(directive), rows = {} }
      for requirement in duban.requirements:where { directive = directive.code }:order_by("number"):each() do
        local row = row_of(requirement, ctx)
        chapter.rows[#chapter.rows + 1], rows = row, rows + 1
        if row.count == 0 then open = open + 1 end
      end
      chapters[#chapters + 1] = chapter
    end
    doc:paragraph(both("Requirements: {all}; without a task: {open}.", "共 {all} 项要求，{open} 项无任务对应。",
      { all = rows, open = open }))
    for _, chapter in ipairs(chapters) do add_chapter(doc, chapter) end
    return doc
  end,
}
