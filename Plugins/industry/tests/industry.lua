describe("checks", function()
  local found = {
    ["path-behind"] = "new-materials-industry/luohe/2022",
    ["enterprise-fell"] = "enterprise-output/enterprise-04/2023-02",
    ["enterprise-silent"] = "enterprise-output/enterprise-09/2022-02",
    ["enterprise-heavy"] = "enterprise-output/enterprise-01/2023-02",
  }

  finds_until_mended("sample", "mended", found)

  it("go by another city's rules", function()
    for check in pairs(found) do expect(fixture("other-city"):check(check).codes):is_empty() end
  end)

  it("tell how a path is written", function()
    expect(function() fixture("misspelt"):check "path-behind" end):fails_with "food-industry 2020 2027 5000"
  end)
end)

describe("clusters", function()
  it("compares with a straight and a compound path", function()
    expect(fixture("sample"):report "clusters"):matches_golden "clusters"
  end)

  it("says that nothing is known", function()
    expect(fixture("empty"):report("clusters").text):contains "clusters"
  end)
end)

describe("key-enterprises", function()
  it("puts the weakest first", function()
    expect(fixture("sample"):report "key-enterprises"):matches_golden "key-enterprises"
  end)

  it("looks at an earlier month where reports come later", function()
    expect(fixture("other-city"):report("key-enterprises").blocks):has_length(1)
  end)
end)
