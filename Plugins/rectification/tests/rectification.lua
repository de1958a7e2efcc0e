describe("checks", function()
  finds_until_mended("sample", "mended", {
    late = "R-05", ["closed-without-acceptance"] = "R-03", ["not-accepted"] = "R-06", ["no-proof"] = "R-07",
    ["no-deadline"] = "R-09",
  })

  it("go by another city's rules", function()
    expect(fixture("sample"):check("not-accepted").codes):equals { "R-06" }
    expect(fixture("other-city"):check("not-accepted").codes):equals { "R-06", "R-07" }
  end)
end)

describe("closure", function()
  it("tells the share that is closed, and what is late", function()
    expect(fixture("sample"):report "closure"):matches_golden "closure"
  end)

  it("takes its lights from the settings", function()
    expect(fixture("sample"):report("closure").blocks[2].figures[1].light):equals "red"
    expect(fixture("other-city"):report("closure").blocks[2].figures[1].light):equals "green"
  end)

  it("says that nothing is open", function()
    expect(fixture("empty"):report("closure").text):contains "0"
  end)
end)
