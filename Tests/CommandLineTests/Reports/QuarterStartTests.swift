import Testing

/// The figures of the quarter's report, against the sample data as the test reads it.
struct QuarterStartTests {
    private func document(_ day: String) throws -> DocumentOutput {
        try Workbench.sample().run(
            "run",
            "statistics.quarter-start",
            "--quarter",
            "2023-Q1",
            "--as-of",
            day,
            "--format",
            "json"
        ).decoded()
    }

    private func number(_ row: [String: DocumentOutput.Value?], _ column: String) -> Double? {
        (row[column] ?? nil)?.number
    }

    @Test(arguments: ["2023-03-27", "2023-03-31", "2023-04-20"])
    func showsTheNewestPublishedGrowthOfEachKeyIndicator(_ day: String) throws {
        let expected = try QuarterExpectation(asOf: day)
        let rows = try document(day).rows(withColumn: "growth")
        #expect(rows.count == expected.standings.count)
        for row in rows {
            let name = try #require((row["name"] ?? nil)?.text)
            let standing = try #require(expected.standings[name], "\(name)")
            #expect((row["period"] ?? nil)?.text == standing.period)
            #expect(number(row, "growth") == standing.growth)
            #expect(number(row, "target") == standing.growthTarget)
        }
    }

    @Test(arguments: ["2023-03-27", "2023-04-20"])
    func showsHowFarEachIsAheadOfTheCalendar(_ day: String) throws {
        let expected = try QuarterExpectation(asOf: day)
        let rows = try document(day).rows(withColumn: "measure")
        #expect(rows.count == expected.standings.values.count { $0.value != nil })
        for row in rows {
            let name = try #require((row["name"] ?? nil)?.text)
            let standing = try #require(expected.standings[name], "\(name)")
            #expect(number(row, "value") == standing.value)
            let shown = number(row, "lead")
            #expect((shown == nil) == (standing.pointsAhead == nil))
            if let shown, let points = standing.pointsAhead { #expect(abs(shown - points) < 1e-9) }
        }
    }

    @Test func countsWhatIsNotPublishedYet() throws {
        let missing = try QuarterExpectation(asOf: "2023-03-27").missing
        #expect(!missing.isEmpty)
        #expect(try document("2023-03-27").figures["Not published yet"] == missing.count)
        #expect(try document("2023-04-20").figures["Not published yet"] == 0)
    }
}
