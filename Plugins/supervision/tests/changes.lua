describe("chase", function()
  it("reminds each unit that is late, and says why", function()
    local steps = fixture("sample"):command("chase").steps
    expect(steps):has_length(15)
    expect(steps[1].model):equals "reminder"
    expect(steps[1].values.organization):equals "commerce"
    expect(steps[1].values.text):contains "2023-03-24"
  end)

  it("reminds one organization where it is asked for", function()
    expect(fixture("sample"):command("chase", { organization = "wuyang" }).steps):has_length(1)
  end)

  it("leaves in peace who was just reminded", function()
    expect(fixture("reminded"):command("chase", { organization = "wuyang" }).steps):is_empty()
    local later = fixture("reminded"):command("chase", { organization = "wuyang" }, { as_of = "2023-03-29" })
    expect(later.steps):has_length(1)
  end)
end)

describe("close-needs-evidence", function()
  local function vetoes(name, unit)
    return fixture(name):hook("close-needs-evidence", { verb = "pass", task = "T-1", unit = unit }).vetoes
  end

  it("forbids passing a unit without evidence", function()
    expect(vetoes("evidence", "finance")):has_length(1)
  end)

  it("does not count evidence from before the return", function()
    expect(vetoes("evidence", "transport")):has_length(1)
    expect(vetoes("evidence", "housing")):is_empty()
  end)

  it("does not hold for ledgers that need none", function()
    expect(vetoes("evidence-free", "finance")):is_empty()
  end)
end)
