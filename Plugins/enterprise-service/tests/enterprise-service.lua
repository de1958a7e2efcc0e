describe("checks", function()
  finds_until_mended("sample", "mended", {
    unsolved = "Q-04", ["not-taken-up"] = "Q-10", ["badly-rated"] = "Q-03", ["not-rated"] = "Q-07",
    ["raised-again"] = "Q-09",
  })

  it("go by another city's rules", function()
    local city = fixture "other-city"
    for _, check in ipairs { "unsolved", "not-taken-up", "raised-again" } do
      expect(city:check(check).codes):is_empty()
    end
    expect(city:check("badly-rated").codes):equals { "Q-02", "Q-03" }
  end)
end)

describe("problem-board", function()
  it("tells what is late and how it was rated", function()
    expect(fixture("sample"):report "problem-board"):matches_golden "problem-board"
  end)

  it("knows of none in an empty workspace", function()
    expect(fixture("empty"):report("problem-board").text):contains "0"
  end)
end)
