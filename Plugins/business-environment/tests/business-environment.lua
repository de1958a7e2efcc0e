describe("checks", function()
  finds_until_mended("sample", "mended", {
    ["rank-fell"] = "be-permits/luohe/2022", ["below-goal"] = "be-permits/luohe/2022", ["gap-open"] = "G-03",
    ["lead-late"] = "B-03",
  })

  it("count workdays with holidays, and months for grade A", function()
    expect(fixture("sample"):check("lead-late").codes):equals { "B-03", "B-04", "B-05" }
    expect(fixture("other-city"):check("lead-late").codes):equals { "B-04", "B-06" }
  end)

  it("go by another city's goal", function()
    expect(fixture("sample"):check("below-goal").codes):has_length(3)
    expect(fixture("other-city"):check("below-goal").codes):equals { "be-permits/luohe/2022" }
  end)
end)

describe("rank-and-gaps", function()
  it("tells ranks, gaps and leads", function()
    expect(fixture("sample"):report "rank-and-gaps"):matches_golden "rank-and-gaps"
  end)

  it("has nothing to rank in an empty workspace", function()
    expect(fixture("empty"):report("rank-and-gaps").text):contains "0"
  end)
end)
