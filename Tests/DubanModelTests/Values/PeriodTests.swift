import DubanModel
import Testing
import TestSupport

struct PeriodTests {
    private static let kinds: [Period.Kind] = [.year, .halfYear, .quarter, .month, .week]

    @Test(arguments: [
        ("2023", "2023-01-01", "2023-12-31"), ("2023-H1", "2023-01-01", "2023-06-30"),
        ("2023-H2", "2023-07-01", "2023-12-31"), ("2023-Q1", "2023-01-01", "2023-03-31"),
        ("2023-Q4", "2023-10-01", "2023-12-31"), ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2024-01..02", "2024-01-01", "2024-02-29"),
        ("2023-W13", "2023-03-27", "2023-04-02"), ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2021-W01", "2021-01-04", "2021-01-10"), ("2015-W01", "2014-12-29", "2015-01-04"),
    ])
    func coversItsDays(written: String, first: String, last: String) throws {
        let period = try #require(Period(written))
        #expect(period.firstDay.description == first)
        #expect(period.lastDay.description == last)
        #expect(period.description == written)
    }

    @Test(arguments: [
        "", "23", "2023-", "2023-H0", "2023-H3", "2023-Q0", "2023-Q5", "2023-00", "2023-13", "2023-1", "2023-001",
        "2023-01..03", "2023-02..03", "2023-W00", "2023-W53", "2021-W53", "2023-W1", "2023Q1", "2023-q1", "2023-Q01",
        " 2023", "2023 ", "２０２３", "0001", "9999", "0000", "2023-03-27", "-023", "2023-01..02 ",
    ])
    func refusesWhatIsNoPeriod(_ written: String) {
        #expect(Period(written) == nil)
    }

    @Test func everyPeriodOfManyYearsReadsBackAndHoldsItsDays() throws {
        for year in 1990...2040 {
            for kind in Self.kinds {
                for index in 1...Period.count(of: kind, in: year) {
                    let period = try #require(Period(kind, year: year, index: index))
                    try #require(Period(period.description) == period)
                    try #require(Period(kind, containing: period.firstDay) == period)
                    try #require(Period(kind, containing: period.lastDay) == period)
                    try #require(period.next.previous == period)
                    try #require(period.previous.next == period)
                    try #require(period.next.firstDay == period.lastDay.adding(days: 1))
                    try #require(period.next > period)
                }
            }
        }
    }

    @Test func periodsOfAKindFollowOneAnotherWithoutGaps() throws {
        for kind in Self.kinds {
            var period = try #require(Period(kind, year: 2019))
            while period.year < 2026 {
                try #require(period.next.firstDay.days(since: period.lastDay) == 1, "\(period)")
                period = period.next
            }
        }
    }

    @Test func yearsHaveTheirIsoWeeks() {
        let long = (2000...2030).filter { Period.count(of: .week, in: $0) == 53 }
        #expect(long == [2004, 2009, 2015, 2020, 2026])
        #expect(Period(.week, containing: CivilDate("2021-01-03") ?? .earliest).description == "2020-W53")
        #expect(Period(.week, containing: CivilDate("2018-12-31") ?? .earliest).description == "2019-W01")
    }

    @Test func januaryAndFebruaryAreOnePeriodBeforeMarch() throws {
        let merged = try #require(Period("2023-01..02"))
        #expect(merged.next.description == "2023-03")
        #expect(merged.previous.description == "2022-12")
        #expect(merged.samePeriodLastYear.description == "2022-01..02")
        #expect(Period(.januaryFebruary, containing: CivilDate("2023-02-11") ?? .earliest) == merged)
        #expect(Period(.januaryFebruary, containing: CivilDate("2023-05-11") ?? .earliest).description == "2023-05")
    }

    @Test func theSamePeriodLastYearIsAYearBefore() throws {
        for (written, before) in [
            ("2023", "2022"), ("2023-H2", "2022-H2"), ("2023-Q1", "2022-Q1"), ("2024-02", "2023-02"),
            ("2023-W13", "2022-W13"), ("2020-W53", "2019-W52"),
        ] {
            #expect(try #require(Period(written)).samePeriodLastYear.description == before)
        }
    }

    @Test func earlierEndsComeFirstAndOfEqualEndsTheShorter() {
        let inOrder =
            ["2023-01", "2023-02", "2023-01..02", "2023-03", "2023-Q1", "2023-06", "2023-Q2", "2023-H1"]
            + ["2023-12", "2023-Q4", "2023-H2", "2023"]
        #expect(inOrder.reversed().compactMap { Period($0) }.sorted().map(\.description) == inOrder)
    }

    private static let progresses: [(String, Double)] = [
        ("2023-10", 10.0 / 12), ("2023-01..02", 2.0 / 12), ("2023-Q3", 9.0 / 12), ("2023-H1", 0.5), ("2023", 1.0),
        ("2023-W01", 8.0 / 365), ("2020-W53", 1.0), ("2015-W01", 4.0 / 365),
    ]

    @Test(arguments: progresses)
    func timeProgressIsTheShareOfTheYearThatHasPassed(written: String, share: Double) throws {
        #expect(abs(try #require(Period(written)).timeProgress - share) < 1e-12)
    }

    @Test func refusesPeriodsThatAYearDoesNotHave() {
        #expect(Period(.month, year: 2023, index: 0) == nil)
        #expect(Period(.month, year: 2023, index: .max) == nil)
        #expect(Period(.quarter, year: 2023, index: -1) == nil)
        #expect(Period(.year, year: .max) == nil)
        #expect(Period(.year, year: .min) == nil)
    }

    @Test func theEdgesOfTheCalendarGiveNoTrap() throws {
        for kind in Self.kinds + [.januaryFebruary] {
            for date in [CivilDate.earliest, .latest] {
                let period = Period(kind, containing: date)
                #expect(!period.previous.description.isEmpty)
                #expect(!period.next.description.isEmpty)
                #expect((0...1).contains(period.timeProgress))
                #expect(!period.samePeriodLastYear.description.isEmpty)
            }
        }
    }
}
