-- The words for the field's values, for reports that show it.
local both = require "common.text".both

return {
  none = both("—", "—"), later = both("later", "不急"), soon = both("soon", "临近"), today = both("today", "当日到期"),
  overdue = both("overdue", "逾期"),
}
