describe("weekly", function()
  it("is the Monday briefing", function()
    expect(fixture("sample"):report "weekly"):matches_golden "weekly"
  end)

  it("names how many rows it leaves out", function()
    expect(fixture("other-city"):report("weekly").text):contains "22"
  end)

  it("says that nothing was assigned", function()
    expect(fixture("empty"):report("weekly")):matches_golden "weekly-empty"
  end)
end)

describe("monthly-review", function()
  it("has a reason for every point", function()
    expect(fixture("sample"):report("monthly-review", { month = "2023-03" })):matches_golden "monthly-review"
  end)

  it("takes its lights from the settings", function()
    local function light(name)
      return fixture(name):report("monthly-review", { month = "2023-03" }).blocks[5].figures[2].light
    end
    expect(light "sample"):equals "green"
    expect(light "other-city"):equals "yellow"
  end)

  it("is empty in an empty workspace", function()
    expect(fixture("empty"):report("monthly-review").text):contains "0"
  end)
end)

describe("coverage", function()
  it("puts what no task covers first", function()
    expect(fixture("sample"):report "coverage"):matches_golden "coverage"
  end)

  it("is about one directive where it is asked for", function()
    expect(fixture("sample"):report("coverage", { directive = "inspection-2022" }).text).not_to:contains "research"
    expect(fixture("sample"):report("coverage", { directive = "none" }).blocks):has_length(1)
  end)
end)

describe("coordination", function()
  it("tells which unit others wait for, and how long", function()
    expect(fixture("sample"):report "coordination"):matches_golden "coordination"
  end)

  it("says that nobody waits", function()
    expect(fixture("empty"):report("coordination").blocks):has_length(1)
  end)
end)

describe("site-problems", function()
  it("tells who owns what leaders found", function()
    expect(fixture("sample"):report "site-problems"):matches_golden "site-problems"
  end)
end)
