describe("checks", function()
  finds_until_mended("sample", "mended", {
    overdue = "2023-79-05", ["closed-late"] = "2023-79-04", unclaimed = "2023-79-12", imprecise = "2023-79-27",
    uncovered = "research-speech/6", ["waiting-for-one"] = "2023-79-17", ["problem-unowned"] = "W-04",
  })

  it("go by another city's rules", function()
    local city = fixture "other-city"
    for _, check in ipairs { "unclaimed", "waiting-for-one", "problem-unowned" } do
      expect(city:check(check).codes):is_empty()
    end
    expect(city:check("imprecise").codes).not_to:equals(fixture("sample"):check("imprecise").codes)
  end)

  it("leave departments' own ledgers to them", function()
    expect(fixture("sample"):check("overdue").codes).not_to:contains "R-05"
  end)
end)
