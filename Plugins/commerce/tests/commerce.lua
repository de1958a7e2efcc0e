describe("checks", function()
  finds_until_mended("sample", "mended", {
    ["milestone-slipped"] = "expo-20/catering", ["opening-endangered"] = "expo-halls",
    ["signed-not-started"] = "seasonings", ["signed-suspended"] = "trade-platform",
  })

  it("go by another city's settings", function()
    local city = fixture "other-city"
    expect(city:check("signed-not-started").codes):equals { "renewal-waterfront" }
    expect(city:check("signed-suspended").codes):is_empty()
    expect(city:check("opening-endangered").codes):is_empty()
  end)
end)

describe("expo-countdown", function()
  it("counts the days and shows every step", function()
    expect(fixture("sample"):report "expo-countdown"):matches_golden "expo-countdown"
  end)

  it("moves the opening with the step that slipped", function()
    expect(fixture("later"):report "expo-countdown"):matches_golden "expo-countdown-later"
  end)

  it("is about another project in another city, and says so where there is none", function()
    expect(fixture("other-city"):report("expo-countdown").text):contains "2023"
    expect(fixture("empty"):report("expo-countdown").text):contains "expo_project"
  end)
end)

describe("signed-to-started", function()
  it("is a funnel", function()
    expect(fixture("sample"):report "signed-to-started"):matches_golden "signed-to-started"
  end)

  it("is empty where nothing was signed", function()
    expect(fixture("empty"):report("signed-to-started").text):contains "0"
  end)
end)

describe("expo-calendar", function()
  it("has an event for each step that is not reached, in lines of 75 bytes", function()
    local text = fixture("sample"):export "expo-calendar"
    local _, events = text:gsub("BEGIN:VEVENT", "")
    expect(events):equals(9)
    expect(text):contains "DTSTART;VALUE=DATE:20230516\r\nDTEND;VALUE=DATE:20230517\r\nSUMMARY:开幕\r\n"
    for line in text:gmatch "([^\r\n]+)\r\n" do expect(#line):is_at_most(75) end
  end)
end)
