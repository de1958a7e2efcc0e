describe("checks", function()
  local found = { ["thin-direction"] = "T-09", ["no-partner"] = "T-04", ["not-converted"] = "T-07" }

  finds_until_mended("sample", "mended", found)

  it("go by another city's rules", function()
    for check in pairs(found) do expect(fixture("other-city"):check(check).codes):is_empty() end
  end)

  it("find nothing where no topics are kept", function()
    expect(fixture("empty"):check("thin-direction").findings):is_empty()
  end)
end)

describe("conversion", function()
  it("follows topics to production", function()
    expect(fixture("sample"):report "conversion"):matches_golden "conversion"
  end)

  it("knows of none in an empty workspace", function()
    expect(fixture("empty"):report("conversion").text):contains "0"
  end)
end)
