import DubanModel
import Testing
import TestSupport

struct ObservedSeriesTests {
    private func observation(_ period: String, _ values: [FieldName: FieldValue]) -> Record {
        var record = Record(.observation, values)
        record[.period] = .text(period)
        return record
    }

    /// FACTS.md, "Indicator arithmetic": published growth is no quotient, and 629.0 of 647.4 is 13.8 points ahead.
    @Test func tellsEachPeriodAgainstTheYearBeforeAndTheTarget() throws {
        let series = ObservedSeries(
            [
                observation(
                    "2018-10",
                    ["value": .number(629.0), "growth": .number(9.7), "target": .number(647.4), "rank": .integer(2)]
                ),
                observation("2017-10", ["value": .number(600), "rank": .integer(5)]),
            ],
            isCumulative: true
        )
        #expect(series.entries.map { "\($0.period)" } == ["2017-10", "2018-10"])
        let last = try #require(series.entries.last)
        let computed = try #require(last.computedGrowth)
        #expect(abs(computed - 4.8333) < 0.001)
        let gap = try #require(last.growthGap)
        #expect(abs(gap - 4.8667) < 0.001)
        let ahead = try #require(last.pointsAhead)
        #expect(abs(ahead - 13.8) < 0.05)
        let share = try #require(last.targetShare)
        #expect(abs(share - 97.2) < 0.05)
        #expect(last.placesGained == 3)
        let first = try #require(series.entries.first)
        #expect(first.computedGrowth == nil && first.growthGap == nil && first.placesGained == nil)
        #expect(first.targetShare == nil && first.pointsAhead == nil)
    }

    @Test func aValueOfItsPeriodAloneIsNotHeldAgainstTheCalendar() {
        let values: [FieldName: FieldValue] = ["value": .number(1), "target": .number(10)]
        #expect(ObservedSeries([observation("2023-03", values)], isCumulative: false).entries.first?.pointsAhead == nil)
    }
}
