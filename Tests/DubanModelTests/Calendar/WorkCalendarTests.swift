import DubanModel
import Testing
import TestSupport

/// Workdays as the State Council's notices have them.
struct WorkCalendarTests {
    private func date(_ written: String) throws -> CivilDate { try #require(CivilDate(written)) }

    /// FACTS.md, "Calendar": 2023's make-up workdays.
    @Test(
        .enabled(if: HolidayData.isThere),
        arguments: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"]
    )
    func aMakeUpDayIsAWorkdayAlthoughAWeekend(_ day: String) throws {
        let calendar = WorkCalendar(try HolidayData.days())
        let date = try date("2023-\(day)")
        #expect(date.weekday > 5)
        #expect(calendar.isWorkday(date))
        #expect(calendar.exception(on: date)?.isWorking == true)
    }

    /// FACTS.md, "Calendar": those seven and no other weekend day of 2023.
    @Test(.enabled(if: HolidayData.isThere)) func noOtherWeekendDayOf2023IsAWorkday() throws {
        let calendar = WorkCalendar(try HolidayData.days())
        let first = try date("2023-01-01")
        let days = (0..<365).map { first.adding(days: $0) }.filter { $0.weekday > 5 && calendar.isWorkday($0) }
        #expect(
            days.map { String("\($0)".suffix(5)) } == ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"]
        )
    }

    /// FACTS.md, "Calendar": some Mondays are holidays, so the weekly meeting moves.
    @Test(
        .enabled(if: HolidayData.isThere),
        arguments: [
            ("2023-01-02", "2023-01-03"), ("2023-01-23", "2023-01-28"), ("2023-05-01", "2023-05-04"),
            ("2023-10-02", "2023-10-07"), ("2023-03-27", "2023-03-27"), ("2024-02-12", "2024-02-18"),
        ]
    )
    func theWeeklyMeetingMovesOffAHoliday(_ monday: String, _ held: String) throws {
        let calendar = WorkCalendar(try HolidayData.days())
        #expect(try date(monday).weekday == 1)
        #expect(calendar.nextWorkday(onOrAfter: try date(monday)) == (try date(held)))
    }

    /// FACTS.md, "Calendar": a December day may stand in the next year's file.
    @Test(.enabled(if: HolidayData.isThere)) func aDecemberDayOfTheNextYearsFileCounts() throws {
        let calendar = WorkCalendar(try HolidayData.days())
        #expect(!calendar.isWorkday(try date("2022-12-31")))
        #expect(calendar.exception(on: try date("2023-12-30"))?.isWorking != true)
        #expect(calendar.coveredYears == Set(HolidayData.years))
    }

    @Test func aYearIsCoveredByMoreThanItsFirstDay() throws {
        let newYear = CalendarException(try date("2025-01-01"), isWorking: false)
        #expect(WorkCalendar([newYear]).coveredYears == [])
        let qingming = CalendarException(try date("2025-04-04"), isWorking: false)
        #expect(WorkCalendar([newYear, qingming]).coveredYears == [2025])
    }

    @Test(arguments: [
        ("2023-04-28", 0, "2023-04-28"), ("2023-04-29", 0, "2023-04-29"), ("2023-04-28", 1, "2023-05-01"),
        ("2023-04-29", 1, "2023-05-01"), ("2023-04-29", -1, "2023-04-28"), ("2023-05-01", -1, "2023-04-28"),
        ("2023-04-28", 5, "2023-05-05"), ("2023-04-28", -5, "2023-04-21"),
    ])
    func weekendsAreSteppedOver(_ start: String, _ count: Int, _ result: String) throws {
        #expect(WorkCalendar.weekendsOnly.adding(count, to: try date(start)) == (try date(result)))
    }

    @Test func theEndsOfTheCalendarAreNoTrap() {
        let calendar = WorkCalendar([
            CalendarException(.earliest, isWorking: false), CalendarException(.latest, isWorking: false),
        ])
        for count in [1, -1, .max, .min, 3_000_000, -3_000_000] {
            #expect(calendar.adding(count, to: count > 0 ? .latest : .earliest) == nil)
        }
        #expect(calendar.nextWorkday(onOrAfter: .latest) == .latest)
        #expect(calendar.workdays(from: .earliest, through: .latest) > 2_600_000)
    }

    @Test(arguments: RandomNumbers.seeds) func arithmeticIsConsistent(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let start = try date("2023-01-01")
        for _ in 0..<20 {
            let days = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                CalendarException(
                    start.adding(days: Int.random(in: -20...380, using: &random)),
                    isWorking: Bool.random(using: &random)
                )
            }
            let calendar = WorkCalendar(days)
            for _ in 0..<40 {
                let day = start.adding(days: Int.random(in: -30...400, using: &random))
                let other = day.adding(days: Int.random(in: 0...90, using: &random))
                let counted = (0...other.days(since: day)).count { calendar.isWorkday(day.adding(days: $0)) }
                #expect(calendar.workdays(from: day, through: other) == counted, "seed \(seed)")
                let (a, b) = (Int.random(in: 1...30, using: &random), Int.random(in: 1...30, using: &random))
                let later = try #require(calendar.adding(a, to: day))
                #expect(calendar.isWorkday(later) && later > day)
                #expect(calendar.workdays(from: day.adding(days: 1), through: later) == a, "seed \(seed)")
                #expect(calendar.adding(b, to: later) == calendar.adding(a + b, to: day), "seed \(seed)")
                let earlier = try #require(calendar.adding(-a, to: day))
                #expect(calendar.isWorkday(earlier) && earlier < day)
                #expect(calendar.workdays(from: earlier, through: day.adding(days: -1)) == a, "seed \(seed)")
                #expect(calendar.adding(-b, to: earlier) == calendar.adding(-a - b, to: day), "seed \(seed)")
                if calendar.isWorkday(day) { #expect(calendar.adding(-a, to: later) == day, "seed \(seed)") }
            }
        }
    }

    @Test func aPeriodsProgressGoesFromNothingToAll() throws {
        let march = try #require(Period("2023-03"))
        #expect(march.progress(at: try date("2023-02-28")) == 0)
        #expect(march.progress(at: try date("2023-03-31")) == 1)
        #expect(march.progress(at: try date("2023-03-01")) == 1.0 / 31)
        #expect(march.progress(at: try date("2023-03-12"), inWorkdaysOf: .weekendsOnly) == 8.0 / 23)
        #expect(try #require(Period("2023-Q2")).monthPeriods.map(\.description) == ["2023-04", "2023-05", "2023-06"])
        #expect(try #require(Period("2023-W13")).monthPeriods.isEmpty)
    }
}
