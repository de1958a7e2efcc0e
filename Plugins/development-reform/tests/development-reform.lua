describe("checks", function()
  finds_until_mended("sample", "mended", {
    ["late-start"] = "green-upgrade", ["missing-statistics"] = "packaging", ["investment-behind"] = "talent-apartments",
    ["mature-not-started"] = "seasonings",
  })

  it("go by another city's rules", function()
    for _, check in ipairs { "late-start", "missing-statistics", "investment-behind" } do
      expect(fixture("other-city"):check(check).codes):is_empty()
    end
  end)
end)

describe("three-batches", function()
  it("has the rates of the city and its counties", function()
    expect(fixture("sample"):report "three-batches"):matches_golden "three-batches"
  end)

  it("takes its lights from the settings", function()
    expect(fixture("sample"):report("three-batches").blocks[2].figures[1].light):equals "yellow"
    expect(fixture("other-city"):report("three-batches").blocks[2].figures[1].light):equals "green"
  end)

  it("is about one phase where it is asked for", function()
    expect(fixture("sample"):report("three-batches", { phase = 5 }).text):contains "0/1"
    expect(fixture("sample"):report("three-batches", { phase = 99 }).blocks):has_length(1)
  end)
end)

describe("investment-progress", function()
  it("puts what is furthest behind first", function()
    expect(fixture("sample"):report "investment-progress"):matches_golden "investment-progress"
  end)

  it("says that there is nothing", function()
    expect(fixture("empty"):report("investment-progress").blocks):has_length(1)
  end)
end)

describe("pipeline", function()
  it("tells what is mature, and what comes next", function()
    expect(fixture("sample"):report "pipeline"):matches_golden "pipeline"
  end)

  it("is empty where nothing is prepared", function()
    expect(fixture("empty"):report("pipeline").blocks):has_length(1)
  end)
end)

describe("observation-tour", function()
  it("leaves out the highest and the lowest score", function()
    expect(fixture("sample"):report "observation-tour"):matches_golden "observation-tour"
  end)

  it("takes another tour, with one score a site", function()
    local document = fixture("sample"):report("observation-tour", { tour = "2022年下半年重点项目观摩" })
    expect(document.text):contains "93.60"
  end)

  it("knows of no scores in an empty workspace", function()
    expect(fixture("empty"):report("observation-tour").blocks):has_length(1)
  end)
end)
