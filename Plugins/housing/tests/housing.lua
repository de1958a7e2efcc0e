describe("checks", function()
  finds_until_mended("sample", "mended", {
    ["estate-not-restarted"] = "E-2", ["estate-without-plan"] = "E-5", ["estate-funds"] = "E-2",
    ["estate-late"] = "E-3", ["renewal-behind"] = "renewal-waterfront",
  })

  it("go by another city's rules", function()
    expect(fixture("sample"):check("estate-funds").codes):equals { "E-2", "E-5" }
    expect(fixture("other-city"):check("estate-funds").codes):equals { "E-5" }
    expect(fixture("other-city"):check("renewal-behind").codes).not_to:contains "renewal-waterfront"
  end)
end)

describe("problem-estates", function()
  it("tells who waits, and for what", function()
    expect(fixture("sample"):report "problem-estates"):matches_golden "problem-estates"
  end)

  it("knows of none in an empty workspace", function()
    expect(fixture("empty"):report("problem-estates").text):contains "0"
  end)
end)

describe("renewal", function()
  it("tells each project's light and why", function()
    expect(fixture("sample"):report "renewal"):matches_golden "renewal"
  end)

  it("is about another category in another city", function()
    local rows = fixture("other-city"):report("renewal").blocks[2].rows
    expect(rows):has_length(1)
  end)

  it("knows of none in an empty workspace", function()
    expect(fixture("empty"):report("renewal").text):contains "0"
  end)
end)
