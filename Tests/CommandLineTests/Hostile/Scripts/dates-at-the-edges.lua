-- expects: passed

duban.check {
  id = "it",
  run = function(ctx)
    local edges = { 0, 1, -1, 9999, 10000, 12, 13, 31, 32, math.maxinteger, math.mininteger, 0 / 0, 1.5, "x", {} }
    for _, year in ipairs(edges) do
      for _, month in ipairs(edges) do
        for _, day in ipairs(edges) do pcall(duban.date, year, month, day) end
      end
    end
    local last, first = duban.date(9999, 12, 31), duban.date(1, 1, 1)
    for _, count in ipairs(edges) do
      for _, date in ipairs { last, first } do
        pcall(function() return date + count end)
        pcall(function() return date - count end)
        pcall(date.add_months, date, count)
      end
    end
    assert(not pcall(function() return last + 1 end) and not pcall(function() return first - 1 end))
    pcall(function() return first.week_start end)
    for _, kind in ipairs { "week", "month", "quarter", "half", "year", "", "century" } do
      for _, date in ipairs { last, first } do
        local ok, period = pcall(date.period, date, kind)
        if ok then
          pcall(function() return period.next.next.last_day end)
          pcall(function() return period.previous.previous.first_day end)
          pcall(function() return period.same_period_last_year.time_progress end)
        end
      end
    end
    for _, text in ipairs { "", "2023", "2023-W54", "2023-13", "0000", "9999-Q4", "2023-01..99", string.rep("9", 100000) } do
      pcall(duban.period, text)
      pcall(duban.date, text)
    end
  end,
}
