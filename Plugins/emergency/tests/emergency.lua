describe("checks", function()
  local found = {
    ["major-open"] = "H-04", ["ordinary-open"] = "H-05", ["found-again"] = "H-09", ["nothing-found"] = "yuanhui",
  }

  finds_until_mended("sample", "mended", found)

  it("go by another city's rules", function()
    for check in pairs(found) do expect(fixture("other-city"):check(check).codes):is_empty() end
  end)
end)

describe("hazards", function()
  it("puts what is late first", function()
    expect(fixture("sample"):report "hazards"):matches_golden "hazards"
  end)

  it("begins on the day that is asked for", function()
    local text = fixture("sample"):report("hazards", { since = "2023-03-20" }).text
    expect(text).not_to:contains "H-04"
    expect(text):contains "H-06"
  end)

  it("finds no hazard in an empty workspace", function()
    expect(fixture("empty"):report("hazards").text):contains "0"
  end)
end)
