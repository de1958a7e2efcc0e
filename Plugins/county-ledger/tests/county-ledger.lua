local ledger = "郾城区重点工作台账（2022年12月）\r\n一、工业经济\r\n1|企业走访全覆盖|industry|12.31|80%\r\n"
  .. "2 | 企业用工对接 | | 1.15 |\r\n二、民生\r\n3|供暖巡查|housing|长期|\r\n备注：略\r\n"
local given = { county = "yancheng", assigned = "2022-12-20" }

describe("tasks", function()
  it("reads matters under their headings, with days of this year and the next", function()
    local records = fixture("sample"):import("tasks", ledger, given)
    expect(records):has_length(3)
    expect(records[1]):equals {
      line = 3, code = "yancheng-2022-12-20-1", title = "工业经济：企业走访全覆盖", lead = "industry",
      status = "in_progress", assigned = "2022-12-20", claimed = "2022-12-20", due = "2022-12-31", progress = "80%",
    }
    expect(records[2].lead .. " " .. records[2].due):equals "yancheng 2023-01-15"
    expect(records[3].title):equals "民生：供暖巡查"
  end)

  it("leaves what is no day as it is, for the import to tell of", function()
    expect(fixture("sample"):import("tasks", ledger, given)[3].due):equals "长期"
  end)

  it("puts another city's prefix before the codes", function()
    expect(fixture("other-city"):import("tasks", ledger, given)[1].code):equals "LH-yancheng-2022-12-20-1"
  end)

  it("finds nothing in a text of another shape", function()
    expect(fixture("sample"):import("tasks", "nothing\n", given)):is_empty()
  end)
end)
