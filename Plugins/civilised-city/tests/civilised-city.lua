describe("checks", function()
  finds_until_mended("sample", "mended", {
    ["large-gap"] = "C-03", late = "C-02", ["closed-below-full"] = "C-04", ["not-inspected"] = "C-07",
  })

  it("go by another city's rules", function()
    expect(fixture("sample"):check("large-gap").codes):equals { "C-02", "C-03", "C-07", "C-08", "C-11" }
    expect(fixture("other-city"):check("large-gap").codes):equals { "C-03", "C-11" }
    expect(fixture("other-city"):check("not-inspected").codes):contains "C-02"
  end)
end)

describe("scorecard", function()
  it("puts the largest gaps first", function()
    expect(fixture("sample"):report "scorecard"):matches_golden "scorecard"
  end)

  it("takes its lights from the settings", function()
    expect(fixture("sample"):report("scorecard").blocks[2].figures[1].light):equals "yellow"
    expect(fixture("other-city"):report("scorecard").blocks[2].figures[1].light):equals "green"
  end)

  it("knows no score of nothing", function()
    expect(fixture("empty"):report("scorecard").text):contains "0"
  end)
end)
