import Testing

/// The derived values of observations.
struct ObservationTests {
    private func value(_ code: String, _ call: String, on day: String = "2023-04-20") throws -> String {
        try PluginFixture(today: day).value("duban.observations:find('\(code)'):\(call)()")
    }

    @Test(arguments: [
        ("retail/city/2023-03", "retail/city/2023-02"), ("retail/city/2022-12", "retail/city/2022-10"),
        // What counts from January begins anew with the year.
        ("retail/city/2023-02", "nil"), ("retail/city/2022-02", "nil"),
        ("deposits/city/2023-01", "deposits/city/2022-12"),
        ("deposits/city/2022-12", "nil"),
    ])
    func knowsTheOneBefore(_ code: String, _ expected: String) throws {
        #expect(try value(code, "previous") == expected)
    }

    @Test(arguments: [
        ("retail/city/2023-02", "retail/city/2022-02"), ("retail/city/2023-03", "nil"),
        ("deposits/city/2023-01", "nil"),
    ])
    func knowsTheOneAYearBefore(_ code: String, _ expected: String) throws {
        #expect(try value(code, "same_period_last_year") == expected)
    }

    @Test func tellsHowFarItIsAheadOfTheCalendar() throws {
        let points = try #require(Double(try value("retail/city/2022-10", "points_ahead")))
        #expect(abs(points - (629.0 / 647.4 * 100 - 1000.0 / 12)) < 1e-9)
        #expect((points * 10).rounded() == 138)
    }

    @Test(arguments: ["retail/city/2022-12", "deposits/city/2023-01"])
    func isNotAheadOfAnythingWithoutATargetThatCountsFromJanuary(_ code: String) throws {
        #expect(try value(code, "points_ahead") == "nil")
    }

    @Test func isNotKnownBeforeItsRelease() throws {
        #expect(try PluginFixture(today: "2023-04-13").value("duban.observations:find('retail/city/2023-03')") == "nil")
        #expect(try PluginFixture(today: "2023-04-14").value("duban.observations:find('retail/city/2023-03')") != "nil")
    }
}
