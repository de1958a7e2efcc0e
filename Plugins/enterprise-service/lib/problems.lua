-- An enterprise's problem: when it is late, and whether it was raised before.
local both = require "common.text".both
local ledger = require "common.ledger"

local problems = {}

problems.topics = {
  finance = both("finance", "融资"), land = both("land", "用地"), labour = both("labour", "用工"),
  energy = both("energy", "能源"), infrastructure = both("infrastructure", "基础设施"),
  service = both("service", "政务服务"),
}

function problems.limit(problem, ctx) return problem.assigned.date + ctx.settings.solve_days end

function problems.is_late(problem, ctx) return problem:is_open() and ctx.today > problems.limit(problem, ctx) end

-- Problems of a topic that an enterprise raised again: a list of { now, before }.
function problems.again(ctx)
  local function kind(problem)
    return problem.enterprise and problem.topic and problem.enterprise .. "/" .. problem.topic
  end
  return ledger.again("enterprise", kind, ctx.settings.again_days)
end

return problems
