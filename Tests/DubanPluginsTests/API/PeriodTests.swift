import Testing

/// Periods in Lua.
struct PeriodTests {
    @Test(arguments: [
        ("duban.period('2023-Q1').first_day", "2023-01-01"), ("duban.period('2023-Q1').last_day", "2023-03-31"),
        ("duban.period('2023-01..02').last_day", "2023-02-28"), ("duban.period('2023-W13').first_day", "2023-03-27"),
        ("duban.period('2023-H1').last_day", "2023-06-30"), ("duban.period('2023').year", "2023"),
        ("duban.period('2023-01').previous", "2022-12"), ("duban.period('2023-Q4').next", "2024-Q1"),
        ("duban.period('2020-W53').next", "2021-W01"), ("duban.period('2023-Q1').same_period_last_year", "2022-Q1"),
        ("duban.period('2023-10').time_progress * 12", "10"), ("duban.period('2023-03').text", "2023-03"),
        ("tostring(duban.period('2023-H2'))", "2023-H2"), ("duban.period(duban.period('2023')).text", "2023"),
        ("duban.period('2023-03'):contains('2023-03-31T23:59:59')", "true"),
        ("duban.period('2023-03'):contains(ctx.today)", "true"),
        ("duban.period('2023-03'):contains('2023-04-01')", "false"),
        ("duban.period('2023-02') < duban.period('2023-03')", "true"),
        ("duban.period('2022-12') < duban.period('2023-Q1')", "true"),
        ("duban.period('2023-03') <= duban.period('2023-03')", "true"),
        ("duban.period('2023-03') == duban.date('2023-03-05'):period('month')", "true"),
    ])
    func tellsItsParts(_ expression: String, _ expected: String) throws {
        #expect(try PluginFixture().value(expression) == expected)
    }

    @Test(arguments: [
        "2023", "2023-H1", "2023-H2", "2023-Q1", "2023-Q4", "2023-01", "2023-12", "2020-W53", "2023-W01",
        "1900-W01", "2024-02", "2100",
    ])
    func keepsEveryKind(_ text: String) throws {
        let fixture = try PluginFixture()
        #expect(try fixture.value("duban.period('\(text)').text") == text)
        #expect(try fixture.value("duban.period('\(text)').next.previous.text") == text)
    }

    @Test func monthsFollowJanuaryAndFebruaryTakenTogether() throws {
        let lines = try PluginFixture().printed(
            "local first = duban.period('2023-01..02') print(first.previous, first, first.next)"
        )
        #expect(lines == ["2022-12\t2023-01..02\t2023-03"])
    }

    @Test(arguments: [
        ("duban.period('2023-13')", "'2023-13' is no period"), ("duban.period('2023-Q5')", "is no period"),
        ("duban.period('2023-W54')", "is no period"), ("duban.period()", "bad argument 1 to 'period'"),
        ("duban.period(2023)", "bad argument 1 to 'period'"),
        ("duban.period('2023').frist_day", "did you mean 'first_day'?"),
        ("duban.period('2023'):contains('soon')", "'soon' is no date"), ("duban.period('2023') < 3", ""),
    ])
    func refusesWhatIsNoPeriod(_ expression: String, _ message: String) throws {
        let failure = try PluginFixture().failure("return \(expression)")
        #expect(failure.contains("script.lua:1:"))
        #expect(failure.contains(message))
    }
}
