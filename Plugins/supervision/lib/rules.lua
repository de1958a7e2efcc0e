-- What the office counts as what: shared by the checks and the report, so that both always agree.
local rules = {}

-- Statuses in which work is still expected. Drafts are not assigned yet; suspended and cancelled tasks rest.
rules.open = { "assigned", "claimed", "in_progress", "submitted" }

-- Whether an open task should have been claimed by every unit by now and is not. The day of assignment does not
-- count, and a claim may come until the end of the last day.
function rules.is_unclaimed(task, ctx)
  return not task.claimed and ctx.today - task.assigned > ctx.settings.claim_days
end

-- Whether an open task has been claimed by every unit, but none has reported anything yet.
-- `task.reported` is the day of the last feedback only, so what had been reported by an earlier as-of day is asked of
-- the feedbacks themselves.
function rules.has_no_feedback(task)
  return task.claimed ~= nil and not task.reported and not task.feedbacks:first()
end

-- The patterns by which `rules.imprecision` knows a measurable criterion: a digit, or a word of the setting
-- `measure_words`. An English word counts only as a whole word ("all", not "shall").
function rules.measures(ctx)
  local patterns = { "%d" }
  for word in ctx.settings.measure_words:lower():gmatch "[^|]+" do
    -- Signs such as % mean something in a pattern; behind another % they stand for themselves.
    local pattern = word:gsub("%p", "%%%0")
    patterns[#patterns + 1] = word:find "^%a+$" and "%f[%a]" .. pattern .. "%f[%A]" or pattern
  end
  return patterns
end

local function is_measurable(criterion, measures)
  local text = (criterion or ""):lower()
  for _, pattern in ipairs(measures) do
    if text:find(pattern) then return true end
  end
  return false
end

-- What is missing in a task's assignment, in words: "no lead, no due date"; nil where nothing is.
function rules.imprecision(task, measures, ctx)
  local missing = {}
  local function add(text) missing[#missing + 1] = ctx:say(text) end
  if not task.lead then add { en = "no lead", ["zh-Hans"] = "无牵头单位" } end
  if not task.due then add { en = "no due date", ["zh-Hans"] = "无时限" } end
  if not is_measurable(task.criterion, measures) then
    add { en = "no measurable criterion", ["zh-Hans"] = "无可衡量标准" }
  end
  return #missing > 0 and table.concat(missing, ctx:say { en = ", ", ["zh-Hans"] = "、" }) or nil
end

return rules
