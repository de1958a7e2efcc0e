import DubanModel
import Foundation
import Testing
import TestSupport

struct CumulativeSeriesTests {
    private func period(_ written: String) throws -> Period { try #require(Period(written)) }

    @Test func aMissingMonthGivesNoDifference() throws {
        let singles = CumulativeSeries.singles(of: [
            try period("2023-01"): 1, try period("2023-02"): 3, try period("2023-04"): 10, try period("2023-05"): 15,
        ])
        #expect(singles == [try period("2023-01"): 1, try period("2023-02"): 2, try period("2023-05"): 5])
    }

    @Test func februaryWithoutJanuaryIsBothMonths() throws {
        let singles = CumulativeSeries.singles(of: [try period("2023-02"): 3, try period("2023-03"): 4])
        #expect(singles == [try period("2023-01..02"): 3, try period("2023-03"): 1])
    }

    @Test func quartersAreLessTheOneBefore() throws {
        let singles = CumulativeSeries.singles(of: [
            try period("2023-Q1"): 10, try period("2023-Q2"): 25, try period("2023-Q4"): 60,
        ])
        #expect(singles == [try period("2023-Q1"): 10, try period("2023-Q2"): 15])
    }

    @Test func aFallIsANegativeMonth() throws {
        let singles = CumulativeSeries.singles(of: [try period("2023-01"): 5, try period("2023-02"): 3])
        #expect(singles[try period("2023-02")] == -2)
    }

    @Test func numbersThatAreNoneGiveNothing() throws {
        let huge = Double.greatestFiniteMagnitude
        let singles = CumulativeSeries.singles(of: [
            try period("2023-01"): -huge, try period("2023-02"): huge, try period("2023-03"): .nan,
        ])
        #expect(singles == [try period("2023-01"): -huge])
        #expect(CumulativeSeries.cumulative(of: [try period("2023-01"): huge, try period("2023-02"): huge]).count == 1)
    }

    /// Whole numbers, so that sums are exact in any order.
    @Test(arguments: RandomNumbers.seeds) func monthAndCumulativeConvertBackAndForth(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<300 {
            var singles: [Period: Double] = [:]
            for year in 2020...2023 {
                let isQuarterly = Bool.random(using: &random)
                let isMerged = Bool.random(using: &random)
                let last = Int.random(in: 0...(isQuarterly ? 4 : 12), using: &random)
                for index in stride(from: 1, through: last, by: 1) {
                    let value = Double(Int.random(in: -1000...100_000, using: &random))
                    if isQuarterly {
                        singles[try #require(Period(.quarter, year: year, index: index))] = value
                    } else if isMerged, index <= 2 {
                        singles[try #require(Period(.januaryFebruary, year: year))] = value
                    } else {
                        singles[try #require(Period(.month, year: year, index: index))] = value
                    }
                }
            }
            let cumulative = CumulativeSeries.cumulative(of: singles)
            #expect(CumulativeSeries.singles(of: cumulative) == singles, "seed \(seed)")
            #expect(CumulativeSeries.cumulative(of: CumulativeSeries.singles(of: cumulative)) == cumulative)
        }
    }

    @Test func twelveMonthsGoAcrossTheYearsEnd() throws {
        var singles: [Period: Double] = [:]
        for year in [2022, 2023] {
            singles[try period("\(year)-01..02")] = 20
            for month in 3...12 { singles[try #require(Period(.month, year: year, index: month))] = Double(month) }
        }
        let march = try period("2023-03")
        let expected: Double = 20 + 3 + 72
        #expect(CumulativeSeries.sum(of: singles, months: 12, upTo: march) == expected)
        // Half of January and February is not known.
        #expect(CumulativeSeries.sum(of: singles, months: 2, upTo: march) == nil)
        #expect(CumulativeSeries.sum(of: singles, months: 3, upTo: march) == 23)
        singles[try period("2022-07")] = nil
        #expect(CumulativeSeries.sum(of: singles, months: 12, upTo: march) == nil)
    }

    @Test func contributionAndPullAreNothingWhereTheyMeanNothing() {
        #expect(IndicatorArithmetic.contribution(part: (now: 30, before: 20), whole: (now: 140, before: 100)) == 25)
        #expect(IndicatorArithmetic.contribution(part: (now: 3, before: 2), whole: (now: 5, before: 5)) == nil)
        #expect(IndicatorArithmetic.pull(part: (now: 30, before: 20), wholeBefore: 100) == 10)
        #expect(IndicatorArithmetic.pull(part: (now: 30, before: 20), wholeBefore: 0) == nil)
        #expect(IndicatorArithmetic.pull(part: (now: 30, before: 20), wholeBefore: -1) == nil)
    }
}
