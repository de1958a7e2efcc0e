-- A unit does not pass without evidence that it handed in since its completion was last returned.
local both = require "common.text".both

local function needs_evidence(task, ctx)
  for _, ledger in ipairs(ctx.settings.evidence_free) do
    if ledger == task.ledger then return false end
  end
  return true
end

duban.hook {
  id = "close-needs-evidence",
  title = both("No unit passes without evidence", "无佐证不予办结"),
  doc = both("Forbids passing a unit that handed in no evidence, or none since its completion was last returned. The "
    .. "setting evidence_free names ledgers for which that does not hold.",
    "单位未提交佐证，或退回后未重新提交佐证的，不予审核通过；设置 evidence_free 所列台账除外。"),
  before = { "pass" },
  run = function(ctx, event)
    if not needs_evidence(event.task, ctx) then return end
    local own = { task = event.task.code, organization = event.unit }
    local returned = duban.reviews:where(own):where { outcome = "returned" }:max "reviewed"
    local evidence = duban.evidences:where(own)
    if returned then evidence = evidence:where { submitted = { on_or_after = returned } } end
    if not evidence:exists() then
      ctx:veto(returned and both("no evidence since it was returned", "退回后未重新提交佐证")
        or both("no evidence was handed in", "未提交佐证"))
    end
  end,
}
