import Testing

/// Where the city's key indicators stand in the first quarter of 2023, read by the test from the sample data.
struct QuarterExpectation {
    struct Standing {
        let period: String
        let growth: Double?
        let growthTarget: Double?
        let value: Double?
        /// Share of the year's target reached less share of the year passed, in percentage points.
        let pointsAhead: Double?
    }

    /// The standings by the indicators' English names: the newest that had been published by a day.
    let standings: [String: Standing]
    /// The key indicators of which nothing had been published.
    let missing: Set<String>

    init(asOf day: String) throws {
        let observations = try CSVTable.seeds("observations").rows.filter { row in
            row["scope"] == "luohe" && Self.months[row["period"] ?? ""] != nil
                && (row["released"].map { $0 <= day } ?? false)
        }
        var standings: [String: Standing] = [:]
        var missing: Set<String> = []
        for indicator in try CSVTable.seeds("indicators").rows where indicator["key"] == "yes" {
            let name = try #require(indicator["name_en"])
            let known = observations.filter { $0["indicator"] == indicator["code"] }
            guard let newest = known.max(by: { $0["released"] ?? "" < $1["released"] ?? "" }) else {
                missing.insert(name)
                continue
            }
            standings[name] = try Standing(newest, of: indicator)
        }
        self.standings = standings
        self.missing = missing
    }

    /// How many months of the year have passed at the end of a period of the quarter.
    fileprivate static let months = ["2023-01": 1.0, "2023-02": 2, "2023-03": 3, "2023-Q1": 3]
}

extension QuarterExpectation.Standing {
    init(_ observation: [String: String], of indicator: [String: String]) throws {
        func number(_ column: String) -> Double? { observation[column].flatMap(Double.init) }
        let period = try #require(observation["period"])
        let months = try #require(QuarterExpectation.months[period])
        var pointsAhead: Double?
        if indicator["accumulation"] == "cumulative", let value = number("value"), let target = number("target") {
            pointsAhead = (value / target - months / 12) * 100 * (indicator["direction"] == "down" ? -1 : 1)
        }
        self.init(
            period: period,
            growth: number("growth"),
            growthTarget: number("growth_target"),
            value: number("value"),
            pointsAhead: pointsAhead
        )
    }
}
