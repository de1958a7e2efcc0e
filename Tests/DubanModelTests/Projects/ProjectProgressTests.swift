import DubanModel
import Testing
import TestSupport

struct ProjectProgressTests {
    @Test func investmentIsComparedWithTheCalendarAtTheLastReportedMonth() throws {
        let months: [Period: Money] = [
            try #require(Period("2022-12")): Money(fen: 99), try #require(Period("2023-01")): Money(fen: 1000),
            try #require(Period("2023-02")): Money(fen: 500),
        ]
        let progress = try #require(ProjectProgress(year: 2023, plan: Money(fen: 12_000), months: months))
        #expect(progress.done == Money(fen: 1500))
        #expect(progress.share == 12.5)
        #expect(abs(try #require(progress.pointsBehind) - (100.0 / 6 - 12.5)) < 1e-9)
    }

    @Test func withoutAPlanOrAReportThereIsNothingToCompare() throws {
        let none = try #require(ProjectProgress(year: 2023, plan: nil, months: [:]))
        #expect(none.share == nil && none.pointsBehind == nil && none.done == .zero)
        let zero = try #require(ProjectProgress(year: 2023, plan: .zero, months: [:]))
        #expect(zero.share == nil)
    }

    @Test func aSumThatDoesNotFitIsNothing() throws {
        let months: [Period: Money] = [
            try #require(Period("2023-01")): Money(fen: .max), try #require(Period("2023-02")): Money(fen: 1),
        ]
        #expect(ProjectProgress(year: 2023, plan: nil, months: months) == nil)
    }

    @Test func aMilestoneSlipsWithThoseBeforeIt() throws {
        func step(_ code: String, _ planned: String, _ actual: String?, after: String?) throws -> MilestoneSchedule.Step
        {
            MilestoneSchedule.Step(
                code: code,
                planned: try #require(CivilDate(planned)),
                actual: try actual.map { try #require(CivilDate($0)) },
                predecessor: after
            )
        }
        let schedule = MilestoneSchedule(
            [
                try step("a", "2023-01-10", "2023-01-15", after: nil), try step("b", "2023-03-01", nil, after: "a"),
                try step("c", "2023-06-01", nil, after: "b"), try step("d", "2023-06-01", nil, after: "e"),
                try step("e", "2023-06-01", nil, after: "d"), try step("f", "2023-02-01", "2023-05-01", after: nil),
            ],
            asOf: try #require(CivilDate("2023-03-31"))
        )
        #expect(schedule.daysSlipped("a") == 5)
        #expect(schedule.daysSlipped("b") == 30)
        #expect(schedule.daysSlipped("c") == 0)
        #expect(schedule.expectedSlip("c") == 30)
        // Two that wait for each other end the search, and one that is reached later is not reached yet.
        #expect(schedule.expectedSlip("d") == 0)
        #expect(schedule.daysSlipped("f") == 58)
        #expect(schedule.daysSlipped("nothing") == nil)
    }

    @Test func batchRatesAreSharesOfWhatTheyAreOf() throws {
        func project(_ batch: FieldValue, _ stage: FieldValue, started: String? = nil, capacity: String? = nil) throws
            -> Record
        {
            Record(
                .project,
                [
                    "batch": batch, "stage": stage,
                    "start_actual": try started.map { .moment(try #require(Moment($0))) } ?? .null,
                    "capacity_reached": try capacity.map { .moment(try #require(Moment($0))) } ?? .null,
                ]
            )
        }
        let rates = BatchRates(
            [
                try project("signed", "planning"), try project("signed", "preliminary"),
                try project("signed", "construction"),
                try project("started", "construction", started: "2023-02-01"),
                try project("started", "construction", started: "2023-04-01"),
                try project("production", "production", capacity: "2023-03-01"),
                try project("production", "construction"),
                try project(.null, "production"),
            ],
            asOf: try #require(CivilDate("2023-03-27"))
        )
        #expect(rates.fulfilment.reached == 2 && rates.fulfilment.all == 3)
        #expect(rates.start.percent == 50)
        #expect(rates.production.reached == 1 && rates.production.all == 2)
        #expect(rates.capacity.percent == 100)
        #expect(BatchRates([], asOf: .latest).start.percent == nil)
    }
}
