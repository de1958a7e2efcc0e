import DubanModel
import Testing
import TestSupport

struct MomentTests {
    @Test func aDayWithoutATimeComesAfterEverySecondOfThatDayAndBeforeTheNext() throws {
        let day = try #require(CivilDate("2023-03-31"))
        let last = try #require(Moment(day, secondOfDay: 86_399))
        #expect(Moment.start(of: day) < last)
        #expect(last < Moment(day))
        #expect(Moment(day) < Moment.start(of: day.adding(days: 1)))
        #expect(Moment(day) != last)
    }

    @Test func whatIsDueOnADayMayStillBeDoneThatEvening() throws {
        let due = try #require(Moment("2023-03-31"))
        let evening = try #require(Moment("2023-03-31T23:59:59"))
        let midnight = try #require(Moment("2023-04-01T00:00:00"))
        #expect(evening <= due)
        #expect(midnight > due)
    }

    @Test(arguments: RandomNumbers.seeds)
    func randomMomentsKeepTheirPartsAndSortByThem(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let days = CivilDate.earliest.dayNumber...CivilDate.latest.dayNumber
        var previous = Moment.start(of: .earliest)
        for _ in 0..<2_000 {
            let day = try #require(CivilDate(dayNumber: Int.random(in: days, using: &random)))
            let second = Int.random(in: 0..<86_400, using: &random)
            let isDayOnly = Bool.random(using: &random)
            let moment = isDayOnly ? Moment(day) : try #require(Moment(day, secondOfDay: second))
            try #require(moment.date == day, "seed \(seed)")
            try #require(moment.secondOfDay == (isDayOnly ? 86_399 : second), "seed \(seed)")
            try #require(moment.isDayOnly == isDayOnly, "seed \(seed)")
            try #require(Moment(moment.description) == moment, "seed \(seed)")
            try #require(Moment(encoded: moment.encoded) == moment, "seed \(seed)")
            let isLater =
                (moment.date, moment.secondOfDay, moment.isDayOnly ? 1 : 0)
                > (previous.date, previous.secondOfDay, previous.isDayOnly ? 1 : 0)
            try #require((moment > previous) == isLater, "seed \(seed): \(moment), \(previous)")
            previous = moment
        }
    }

    @Test(arguments: [
        ("2023-03-31", "2023-03-31"), ("2023-03-31T07:59:08", "2023-03-31T07:59:08"),
        ("2023-03-31 07:59:08", "2023-03-31T07:59:08"), ("2023-03-31T07:59", "2023-03-31T07:59:00"),
        ("0001-01-01T00:00:00", "0001-01-01T00:00:00"), ("9999-12-31", "9999-12-31"),
        ("1969-12-31T23:59:59", "1969-12-31T23:59:59"),
    ])
    func readsTheFormsInWhichMomentsAreWritten(written: String, meant: String) throws {
        #expect(try #require(Moment(written)).description == meant)
    }

    @Test(arguments: [
        "", "2023-03-31T", "2023-03-31T24:00:00", "2023-03-31T23:60:00", "2023-03-31T23:59:60", "2023-03-31T7:59:08",
        "2023-03-31T07:59:08Z", "2023-03-31t07:59:08", "2023-02-30T07:59:08", "2023-03-31T07-59-08",
        "2023-03-31T-1:59:08", "2023-03-31T٠٧:٥", "0000-12-31",
    ])
    func refusesWhatIsNoMoment(_ written: String) {
        #expect(Moment(written) == nil)
    }

    @Test func refusesStoredNumbersOutsideTheCalendar() {
        #expect(Moment(encoded: .max) == nil)
        #expect(Moment(encoded: .min) == nil)
        #expect(Moment(encoded: Moment(.latest).encoded) == Moment(.latest))
        #expect(Moment(encoded: Moment(.latest).encoded + 1) == nil)
        #expect(Moment(encoded: Moment.start(of: .earliest).encoded - 1) == nil)
        // An odd number stands for a day, which is counted at its last second and at no other.
        #expect(Moment(encoded: 1) == nil)
    }

    @Test func refusesSecondsThatADayDoesNotHave() {
        #expect(Moment(.earliest, secondOfDay: -1) == nil)
        #expect(Moment(.earliest, secondOfDay: 86_400) == nil)
    }
}
