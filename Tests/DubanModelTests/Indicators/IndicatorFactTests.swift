import DubanModel
import Foundation
import Testing

/// Every figure of FACTS.md, "Indicator arithmetic".
struct IndicatorFactTests {
    private func rounded(_ value: Double?, to decimals: Double = 1) throws -> Double {
        let power = pow(10, decimals)
        return (try #require(value) * power).rounded() / power
    }

    /// National Bureau of Statistics, retail sales of January–February 2018 (100 million yuan).
    @Test func publishedGrowthIsNotTheQuotient() throws {
        let growth = IndicatorArithmetic.growth(of: 61_081.8, over: 57_959.7)
        #expect(try rounded(growth) == 5.4)
        let gap = IndicatorArithmetic.growthGap(published: 9.7, value: 61_081.8, base: 57_959.7)
        #expect(try rounded(gap) == 4.3)
    }

    /// Henan Bureau of Statistics, retail sales 2023 (100 million yuan): January–March 6524.29, March 2124.39.
    @Test func januaryAndFebruaryAreTheDifferenceOfTwoCumulativeValues() throws {
        let march = try #require(Period("2023-03"))
        let both = try #require(Period("2023-01..02"))
        let singles = CumulativeSeries.singles(of: [both: 6524.29 - 2124.39, march: 6524.29])
        #expect(try rounded(singles[both], to: 2) == 4399.90)
        #expect(try rounded(singles[march], to: 2) == 2124.39)
        #expect(try rounded(CumulativeSeries.cumulative(of: [both: 4399.90, march: 2124.39])[march], to: 2) == 6524.29)
    }

    /// A city's target of 647.4 with 629.0 reached by the end of October: rounded once, at the end.
    @Test func targetProgressIsAheadOfTimeProgress() throws {
        #expect(try rounded(IndicatorArithmetic.targetShare(value: 629.0, target: 647.4)) == 97.2)
        let october = try #require(Period("2023-10"))
        #expect(
            try rounded(IndicatorArithmetic.pointsAheadOfTime(value: 629.0, target: 647.4, period: october)) == 13.8
        )
    }

    /// Growth of 7 % after −8.5 %.
    @Test func growthAgainstGrowthIsInPoints() throws {
        #expect(try rounded(IndicatorArithmetic.pointsGained(from: -8.5, to: 7)) == 15.5)
    }

    /// Henan Bureau of Statistics, GDP of the first quarter of 2023 by sector (100 million yuan).
    @Test func thePartsOfHenansProductAddUp() throws {
        let parts = [648.74, 6179.88, 8140.35]
        #expect(try rounded(parts.reduce(0, +), to: 2) == 14_968.97)
        let money = try parts.map { try #require(Money("\($0)", unit: .hundredMillionYuan)) }
        let sum = money.dropFirst().reduce(money[0]) { $0.adding($1) ?? .zero }
        #expect(sum == Money("14968.97", unit: .hundredMillionYuan))
    }

    /// Luohe Bureau of Statistics: growth and rank among the province's 18 cities in 2022 and 2023.
    @Test(
        arguments: [
            ("GDP", 5.2, 2, 5.4, 2, 0.2, 0), ("large industry", 7.1, 4, 7.0, 4, -0.1, 0),
        ] as [(String, Double, Int64, Double, Int64, Double, Int64)]
    )
    func luohesYearsCompare(
        _ name: String,
        _ before: Double,
        _ rankBefore: Int64,
        _ now: Double,
        _ rankNow: Int64,
        _ points: Double,
        _ places: Int64
    ) throws {
        #expect(try rounded(IndicatorArithmetic.pointsGained(from: before, to: now)) == points, "\(name)")
        #expect(IndicatorArithmetic.placesGained(from: rankBefore, to: rankNow) == places, "\(name)")
    }

    /// Luohe's growth and ranks as the sample has them: the sectors of 2022, and 2023's investment, retail, revenue.
    @Test(
        arguments: [
            (5.4, 3), (7.0, 4), (3.6, 3), (7.1, 4), (7.2, 5), (7.0, 5), (3.4, 7), (70.6, 4),
        ] as [(Double, Int64)]
    )
    func aRankOfEighteenIsBestAtOne(_ growth: Double, _ rank: Int64) {
        // A fall of the number is an improvement.
        #expect(IndicatorArithmetic.placesGained(from: 18, to: rank) == 18 - rank)
        #expect(FieldType.percent.parse("\(growth)%") == .number(growth))
        let observation = Record(
            .observation,
            ["growth": .number(growth), "rank": .integer(rank), "rank_of": .integer(18)]
        )
        #expect(!observation.problems().contains { $0.field == "rank" })
    }

    /// 10,000 yuan and 100 million yuan are both common: the same amount in three units.
    @Test func theUnitsOfMoneyAgree() {
        #expect(Money("1.5", unit: .hundredMillionYuan) == Money("15000", unit: .tenThousandYuan))
        #expect(Money("15000", unit: .tenThousandYuan) == Money("150000000", unit: .yuan))
    }
}
