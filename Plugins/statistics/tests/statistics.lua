describe("checks", function()
  finds_until_mended("sample", "mended", {
    ["behind-target"] = "exports/luohe/2023-02", ["cumulative-fell"] = "exports/wuyang/2022-08",
    ["published-vs-computed"] = "retail/linying/2023-02", ["missing-release"] = "freight/luohe/2022-02",
  })

  it("tells of a revision for a month", function()
    expect(fixture("sample"):check("revised").codes):equals { "electricity/linying/2023-01" }
    expect(fixture("sample"):check("revised", { as_of = "2023-04-16" }).codes):is_empty()
    expect(fixture("sample"):check("revised", { as_of = "2023-03-10" }).codes):is_empty()
  end)

  it("go by another city's rules", function()
    local city = fixture "other-city"
    expect(#city:check("behind-target").codes < #fixture("sample"):check("behind-target").codes):is_true()
    for _, check in ipairs { "published-vs-computed", "missing-release", "revised" } do
      expect(city:check(check).codes):is_empty()
    end
  end)
end)

describe("quarter-start", function()
  it("tells where the key indicators stand", function()
    expect(fixture("sample"):report("quarter-start", { quarter = "2023-Q1" })):matches_golden "quarter-start"
  end)

  it("says what is published later, and that nothing is", function()
    local later = fixture("sample"):report("quarter-start", { quarter = "2023-Q1" }, { as_of = "2023-04-20" })
    expect(later):matches_golden "quarter-start-april"
    expect(fixture("sample"):report("quarter-start", { quarter = "2023-Q2" }).text):contains "2023-Q1"
    expect(fixture("empty"):report("quarter-start").blocks):has_length(1)
  end)
end)

describe("heatmap", function()
  it("compares the counties with the city", function()
    expect(fixture("sample"):report "heatmap"):matches_golden "heatmap"
  end)

  it("says that nothing is known", function()
    expect(fixture("empty"):report("heatmap").blocks):has_length(1)
  end)
end)
