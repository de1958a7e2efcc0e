-- The tasks assigned in a week or a month, and the briefing's table of them.
local assignments = {}

-- Tasks assigned in a period that count, by code: neither drafts nor suspended or cancelled ones.
function assignments.of(period)
  local tasks = {}
  local assigned = duban.tasks:where {
    assigned = { within = period }, status = { none_of = { "drafted", "suspended", "cancelled" } },
  }
  for task in assigned:order_by("code"):each() do
    if task:is_supervised() then tasks[#tasks + 1] = task end
  end
  return tasks
end

function assignments.lead_name(task, ctx)
  if task.lead then return ctx:name(task, "lead") end
  return ctx:say { en = "(no lead)", ["zh-Hans"] = "（未定牵头单位）" }
end

-- Says how many rows a list leaves out, so that nobody takes it for complete.
function assignments.tell_rest(doc, shown, all, ctx)
  if all > shown then
    doc:note(ctx:say {
      en = "These are the first {shown} of {all}. `duban check supervision` and `duban show tasks` list more.",
      ["zh-Hans"] = "共 {all} 项，此处列出前 {shown} 项，其余见 `duban check supervision` 和 `duban show tasks`。",
      shown = shown, all = all,
    })
  end
end

-- The names of the supporting organizations, by task.
local function supports_of(tasks, ctx)
  local codes, supports = {}, {}
  for _, task in ipairs(tasks) do codes[#codes + 1] = task.code end
  local comma = ctx:say { en = ", ", ["zh-Hans"] = "、" }
  for unit in duban.units:where { task = codes, role = "support" }:order_by("code"):each() do
    local known, name = supports[unit.task], ctx:name(unit, "organization")
    supports[unit.task] = known and known .. comma .. name or name
  end
  return supports
end

function assignments.add_to(doc, week, ctx)
  doc:heading { en = "This week's new assignments", ["zh-Hans"] = "本周新交办事项" }
  local all, tasks = assignments.of(week), {}
  for index = 1, math.min(#all, ctx.settings.list_rows) do tasks[index] = all[index] end
  if #tasks == 0 then
    doc:note { en = "No task has been assigned this week yet.", ["zh-Hans"] = "本周尚未交办任务。" }
    return
  end
  local supports = supports_of(tasks, ctx)
  local rows = {}
  for _, task in ipairs(tasks) do
    rows[#rows + 1] = {
      code = task.code, title = ctx:name(task), lead = assignments.lead_name(task, ctx),
      supports = supports[task.code], due = task.due,
    }
  end
  doc:table {
    columns = {
      { key = "code", title = { en = "Code", ["zh-Hans"] = "编号" } },
      { key = "title", title = { en = "Task", ["zh-Hans"] = "任务" } },
      { key = "lead", title = { en = "Lead", ["zh-Hans"] = "牵头单位" } },
      { key = "supports", title = { en = "Supports", ["zh-Hans"] = "配合单位" } },
      { key = "due", title = { en = "Due", ["zh-Hans"] = "时限" }, type = "date" },
    },
    rows = rows,
  }
  assignments.tell_rest(doc, #rows, #all, ctx)
end

return assignments
