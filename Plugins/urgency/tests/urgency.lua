describe("urgency", function()
  it("has a word for each distance to the due day", function()
    local words = {}
    for number = 1, 6 do words[number] = fixture("dues"):value("urgency", "T-" .. number) end
    expect(words):equals { "none", "later", "soon", "today", "overdue", "none" }
  end)

  it("follows the setting of another city", function()
    expect(fixture("other-city"):value("urgency", "T-2")):equals "soon"
  end)

  it("has a text for each word", function()
    local words = require "words"
    for _, word in ipairs { "none", "later", "soon", "today", "overdue" } do
      expect(words[word]["zh-Hans"]).not_to:is_nil()
    end
  end)
end)
