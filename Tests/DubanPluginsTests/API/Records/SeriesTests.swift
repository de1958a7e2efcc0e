import DubanModel
import Testing
import TestSupport

/// What observations and indicators tell against others.
struct SeriesTests {
    /// A cumulative and a plain series of the city, with a gap and a revision.
    private func fixture(today: String = "2024-06-30") throws -> PluginFixture {
        let fixture = try PluginFixture(today: today)
        for (code, accumulation) in [("sum", "cumulative"), ("flow", "period")] {
            try fixture.put(
                .indicator,
                [.code: code, .name: code, "direction": "up", "frequency": "month", "accumulation": accumulation]
            )
        }
        let rows = [
            ("sum", "2022-02", "20", "5", "3"), ("sum", "2022-03", "32", "4", "4"), ("sum", "2023-02", "24", "7", "2"),
            ("sum", "2023-03", "40", "9.5", "1"), ("sum", "2023-05", "70", "8", "2"),
            ("flow", "2022-03", "100", "1", "9"),
            ("flow", "2023-03", "110", "9", "9"),
        ]
        for (indicator, period, value, growth, rank) in rows {
            try fixture.put(
                .observation,
                [
                    .code: "\(indicator)/city/\(period)", .indicator: indicator, "scope": "city", .period: period,
                    "value": value, "growth": growth, "rank": rank, "target": "200", "released": "\(period)-28",
                ]
            )
        }
        return fixture
    }

    @Test(arguments: [
        ("sum", "2023-03", "single()", "16.0"), ("sum", "2023-02", "single()", "24.0"),
        ("sum", "2023-05", "single()", "nil"),
        ("flow", "2023-03", "single()", "110.0"), ("sum", "2023-03", "computed_growth()", "25.0"),
        ("sum", "2023-05", "computed_growth()", "nil"), ("sum", "2023-03", "growth_gap()", "-15.5"),
        ("sum", "2023-03", "growth_change()", "5.5"), ("sum", "2023-03", "rank_change()", "3"),
        ("sum", "2022-02", "rank_change()", "nil"), ("sum", "2023-03", "target_share()", "20.0"),
        ("flow", "2023-03", "pull_on(duban.observations:find('sum/city/2023-03'))", "31.25"),
        ("flow", "2023-03", "contribution_to(duban.observations:find('sum/city/2023-03'))", "125.0"),
    ])
    func tells(_ indicator: String, _ period: String, _ call: String, _ expected: String) throws {
        let answer = try fixture().value("duban.observations:find('\(indicator)/city/\(period)'):\(call)")
        if let number = Double(expected) { #expect(Double(answer) == number) } else { #expect(answer == expected) }
    }

    @Test func aSeriesHasEveryPeriodWithWhatIsKnownOfIt() throws {
        let lines = try fixture().printed(
            """
            for _, row in ipairs(duban.indicators:find("sum"):series { scope = "city", from = "2023-01" }) do
              print(tostring(row.period), row.value, row.single, row.growth, row.rank)
            end
            """
        )
        #expect(
            lines.map { $0.split(separator: "\t").map(String.init) } == [
                ["2023-02", "24", "24", "7", "2"], ["2023-03", "40", "16", "9.5", "1"],
                ["2023-05", "70", "nil", "8", "2"],
            ]
        )
    }

    @Test func revisionsAreThoseReleasedByTheDay() throws {
        let fixture = try fixture()
        try fixture.put(
            .observation,
            [
                .code: "sum/city/2023-03", .indicator: "sum", "scope": "city", .period: "2023-03", "value": "42",
                "growth": "9.5", "rank": "1", "target": "200", "released": "2023-09-30",
            ]
        )
        let script = """
            for _, r in ipairs(duban.observations:find("sum/city/2023-03"):revisions()) do
              print(tostring(r.released), r.value)
            end
            """
        #expect(try fixture.printed(script) == ["2023-03-28\t40", "2023-09-30\t42"])
        fixture.today = "2023-09-29"
        #expect(try fixture.printed(script) == ["2023-03-28\t40"])
    }

    @Test func wrongOptionsAreErrors() throws {
        let fixture = try fixture()
        let series = "return duban.indicators:find('sum'):series"
        #expect(try fixture.failure("\(series) {}").contains("scope is missing"))
        #expect(
            try fixture.failure("\(series) { scope = 'city', from = '2023-13' }").contains(
                "from '2023-13' is no period"
            )
        )
        #expect(try fixture.failure("return duban.observations:first():singel()").contains("single"))
    }
}
