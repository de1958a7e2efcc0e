-- The parts that need no workspace; the departments' tests use the rest.
local sums = require "sums"
local lights = require "lights"
local text = require "text"
local columns = require "columns"

describe("texts", function()
  it("carries the values of its names", function()
    expect(text.both("{n} tasks", "{n} 项", { n = 3 })):equals { en = "{n} tasks", ["zh-Hans"] = "{n} 项", n = 3 }
  end)
end)

describe("columns", function()
  it("shows amounts in 100 million yuan unless told otherwise", function()
    expect(columns.money("a", "Amount", "金额").unit):equals "100m-yuan"
    expect(columns.money("a", "Amount", "金额", "yuan").unit):equals "yuan"
    expect(columns.date("due", "Due", "时限").type):equals "date"
  end)
end)

describe("sums", function()
  local records = { { kind = "b", n = 1 }, { kind = "a", n = 2 }, { kind = "b" }, {} }

  it("groups in the order of the keys and leaves out what has none", function()
    local groups = sums.groups(records, function(record) return record.kind end)
    expect(#groups):equals(2)
    expect(groups[1].key .. #groups[1].records .. groups[2].key .. #groups[2].records):equals "a1b2"
  end)

  it("adds what is known", function()
    expect(sums.of(records, function(record) return record.n end)):equals(3)
    expect(sums.count(records, function(record) return record.kind == "b" end)):equals(2)
  end)

  it("knows no share of nothing", function()
    expect(sums.percent(1, 0)):is_nil()
    expect(sums.percent(1, 4)):equals(25.0)
  end)

  it("picks keys", function()
    expect(sums.pick({ { a = 1, b = 2, c = 3 } }, { "a", "c" })):equals { { a = 1, c = 3 } }
  end)

  it("sorts by one key after another", function()
    local rows = sums.sort({ { 2, "a" }, { 1, "b" }, { 1, "a" } }, function(row) return row end)
    expect(rows):equals { { 1, "a" }, { 1, "b" }, { 2, "a" } }
    expect(sums.sort({ { 1 }, { 1 } }, function(row) return row end)):has_length(2)
  end)
end)

describe("lights", function()
  it("are green for no trouble and for a good share", function()
    expect(lights.trouble("x", 0).light):equals(lights.well)
    expect(lights.trouble("x", 1).light):equals(lights.act)
    expect(lights.share(95, 90, 80)):equals(lights.well)
    expect(lights.share(85, 90, 80)):equals(lights.watch)
    expect(lights.share(5, 90, 80)):equals(lights.act)
    expect(lights.share(nil, 90, 80)):equals(lights.unknown)
    expect(lights.weight(lights.act) < lights.weight(lights.well)):is_true()
  end)
end)

describe("ledgers", function()
  local ledger = require "ledger"
  -- As far as the library asks of it.
  local ctx = {
    today = duban.date "2023-03-27",
    say = function(_, words) return words.en end,
    name = function(_, task, field) return field and task[field] .. "'s name" or task.title end,
  }

  it("leaves out what a meeting assigned", function()
    expect(ledger.open("petition", { round = "first" })):equals {
      ledger = "petition", meeting = { known = false }, status = ledger.open_statuses, round = "first",
    }
    expect(ledger.closed("petition").status):equals "closed"
    expect(ledger.all("petition").status.none_of):contains "cancelled"
  end)

  it("counts days until the closing, or until today", function()
    expect(ledger.days_open({ assigned = duban.date "2023-03-20" }, ctx)):equals(7)
    expect(ledger.days_open({ assigned = duban.date "2023-03-20", closed = duban.date "2023-03-22" }, ctx)):equals(2)
  end)

  it("says so where a table would be empty", function()
    local doc = duban.document { title = "T" }
    ledger.add_table(doc, "Late", {}, {}, ctx)
    ledger.add_table(doc, "Open", {
      { light = lights.act, task = { code = "P-1", title = "Water", lead = "yuanhui" }, days = 3 },
      { light = lights.act, day = duban.date "2023-03-01", task = { code = "P-2", title = "Noise" }, days = 4 },
    }, { columns.date("day", "Day", "日期"), columns.integer("days", "Days", "天数") }, ctx)
    expect(doc).not_to:is_nil()
    expect(ledger.overdue "petition"(ctx).due):equals { passed_by = ctx.today }
  end)

  it("names a choice that is not stated", function()
    expect(text.choice({ a = text.both("word", "词") }, "a", ctx)):equals "word"
    expect(text.choice({}, "b", ctx)):equals "b"
    expect(text.choice({}, nil, ctx)):equals "not stated"
    expect(text.join({ "a", "b" }, ctx)):equals "a, b"
  end)

  it("tells amounts in units that people say", function()
    local words = { say = function(_, words) return words.millions .. "/" .. words.hundreds end }
    expect(text.money(duban.money(65000000), words)):equals "65.0/0.65"
  end)
end)

describe("heat maps", function()
  local heatmap = require "heatmap"
  local ctx = { name = function(_, task) return task.lead end }

  it("count by unit and kind, and draw nothing of nothing", function()
    local charts = {}
    local doc = { chart = function(_, chart) charts[#charts + 1] = chart end }
    local tasks = { { lead = "a", kind = "x" }, { lead = "a", kind = "x" }, { lead = "b", kind = "y" }, { lead = "b" } }
    heatmap.by_unit(doc, "T", tasks, "kind", { x = "X", y = "Y" }, ctx)
    heatmap.by_unit(doc, "T", {}, "kind", {}, ctx)
    expect(charts):has_length(1)
    expect(charts[1].rows):equals { { unit = "a", x = 2, y = 0 }, { unit = "b", x = 0, y = 1 } }
  end)
end)
