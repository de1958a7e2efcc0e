import Testing

/// Days and moments in Lua.
struct DateTests {
    @Test(arguments: [
        ("duban.date('2023-03-31').year", "2023"), ("duban.date('2023-03-31').month", "3"),
        ("duban.date('2023-03-31').day", "31"), ("duban.date('2023-03-31').weekday", "5"),
        ("duban.date('2023-03-26').weekday", "7"), ("duban.date(2023, 3, 31)", "2023-03-31"),
        ("duban.date('2023-03-31T07:59:08')", "2023-03-31 07:59:08"),
        ("duban.date('2023-03-31T07:59:08').iso", "2023-03-31T07:59:08"),
        ("duban.date('2023-03-31').iso", "2023-03-31"),
        ("duban.date('2023-03-31T07:59:08').date", "2023-03-31"), ("duban.date('2023-03-31').week_start", "2023-03-27"),
        ("duban.date('2023-03-27').week_start", "2023-03-27"), ("duban.date(duban.date('2023-03-31'))", "2023-03-31"),
        ("duban.date('2023-03-31') .. '!'", "2023-03-31!"), ("tostring(duban.date('2024-02-29'))", "2024-02-29"),
    ])
    func tellsItsParts(_ expression: String, _ expected: String) throws {
        #expect(try PluginFixture().value(expression) == expected)
    }

    @Test(arguments: [
        ("week", "2023-W13"), ("month", "2023-03"), ("quarter", "2023-Q1"), ("half", "2023-H1"), ("year", "2023"),
    ])
    func liesInPeriods(_ kind: String, _ expected: String) throws {
        #expect(try PluginFixture().value("duban.date('2023-03-31'):period('\(kind)')") == expected)
    }

    @Test(arguments: [
        ("duban.date('2023-03-31') + 1", "2023-04-01"), ("1 + duban.date('2023-03-31')", "2023-04-01"),
        ("duban.date('2023-03-01') - 1", "2023-02-28"), ("duban.date('2024-03-01') - 1", "2024-02-29"),
        ("duban.date('2023-03-31T07:59:08') + 1", "2023-04-01 07:59:08"),
        ("duban.date('2023-03-31') - duban.date('2022-12-31')", "90"),
        ("duban.date('2023-03-31T23:59:59') - duban.date('2023-03-30T00:00:00')", "1"),
        ("duban.date('2023-03-31') - '2023-03-30'", "1"), ("duban.date('2023-01-31'):add_months(1)", "2023-02-28"),
        ("duban.date('2024-01-31'):add_months(1)", "2024-02-29"),
        ("duban.date('2023-01-31'):add_months(-1)", "2022-12-31"),
        ("duban.date('2023-01-31'):add_months(14)", "2024-03-31"),
    ])
    func countsDaysAndMonths(_ expression: String, _ expected: String) throws {
        #expect(try PluginFixture().value(expression) == expected)
    }

    @Test(arguments: [
        "duban.date('2023-03-27') == duban.date(2023, 3, 27)", "duban.date('2023-03-27') < duban.date('2023-03-28')",
        "duban.date('2023-03-27') <= duban.date('2023-03-27')",
        // A day without a time stands for its end.
        "duban.date('2023-03-27T10:00:00') < duban.date('2023-03-27')",
        "duban.date('2023-03-27T23:59:59') <= duban.date('2023-03-27')",
        "duban.date('2023-03-28T00:00:00') > duban.date('2023-03-27')", "ctx.today == duban.date('2023-03-27')",
        "({ [duban.date('2023-03-27')] = true })[ctx.today]",
    ])
    func compares(_ expression: String) throws {
        #expect(try PluginFixture().value(expression) == "true")
    }

    @Test(arguments: [
        ("duban.date('2023-02-30')", "'2023-02-30' is no date"), ("duban.date('soon')", "'soon' is no date"),
        ("duban.date(2023, 2, 30)", "there is no day 2023-2-30"), ("duban.date(2023)", "bad argument 2 to 'date'"),
        ("duban.date()", "bad argument 1 to 'date'"), ("duban.date({})", "bad argument 1 to 'date'"),
        ("duban.date(math.maxinteger, 1, 1)", "there is no day"), ("ctx.today + 1.5", "integer"),
        ("ctx.today + 'x'", ""),
        ("ctx.today + ctx.today", ""), ("ctx.today < 3", ""), ("ctx.today:period('weak')", "is no kind of period"),
        ("ctx.today:add_months('x')", "bad argument 1 to 'add_months'"), ("ctx.today.yaer", "did you mean 'year'?"),
        ("duban.date('9999-12-31') + 1", "outside the years"),
        ("duban.date('2023-01-01') + math.maxinteger", "outside"),
        ("duban.date('2023-01-01') - math.mininteger", "outside"),
        ("duban.date('9999-12-31'):add_months(1)", "outside the years"),
    ])
    func refusesWhatIsNoDay(_ expression: String, _ message: String) throws {
        let failure = try PluginFixture().failure("return \(expression)")
        #expect(failure.contains("script.lua:1:"))
        #expect(failure.contains(message))
    }

    @Test func cannotBeChanged() throws {
        #expect(try PluginFixture().failure("ctx.today.year = 2024").contains("read-only"))
    }
}
