describe("checks", function()
  local found = { late = "P-07", escalate = "P-04", crowd = "P-08", gathering = "P-10" }

  finds_until_mended("sample", "mended", found)

  it("go by another city's rules", function()
    local city = fixture "other-city"
    expect(city:check("late").codes):equals { "P-03", "P-04" }
    expect(city:check("escalate").codes):equals { "P-03", "P-04" }
    expect(city:check("crowd").codes):equals { "P-08" }
    expect(city:check("gathering").codes):is_empty()
  end)

  it("find nothing where there is nothing", function()
    for check in pairs(found) do expect(fixture("empty"):check(check).codes):is_empty() end
  end)
end)

describe("early-warning", function()
  it("puts the late ones first", function()
    local document = fixture("sample"):report "early-warning"
    expect(document):matches_golden "early-warning"
  end)

  it("says that nothing is open", function()
    expect(fixture("empty"):report("early-warning").text):contains "0"
  end)
end)
