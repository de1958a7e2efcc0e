import DubanModel
import Testing
import TestSupport

struct CivilDateTests {
    /// A calendar that only ever counts one day further, to check the formulas against.
    private struct Walk {
        var year: Int
        var month = 1
        var day = 1
        var weekday: Int

        mutating func advance() {
            let isLeap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            weekday = weekday % 7 + 1
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    /// Walks through whole years, day by day. 1 January 1900 was a Monday, so was 1 January 0001.
    @Test(arguments: [(1900, 2100, -25_567), (1, 5, -719_162), (1_597, 1_605, -136_235), (9_996, 9_999, 2_931_436)])
    func agreesWithACalendarThatCountsDayByDay(first: Int, last: Int, dayNumber: Int) throws {
        let start = try #require(CivilDate(dayNumber: dayNumber))
        var walk = Walk(year: first, weekday: start.weekday)
        if first == 1900 || first == 1 { #expect(start.weekday == 1) }
        var number = dayNumber
        while walk.year <= last {
            let date = try #require(CivilDate(dayNumber: number))
            guard date.components == (walk.year, walk.month, walk.day), date.weekday == walk.weekday,
                CivilDate(year: walk.year, month: walk.month, day: walk.day) == date
            else {
                Issue.record("day \(number) is \(date), the walk says \(walk)")
                return
            }
            number += 1
            walk.advance()
        }
    }

    @Test func writtenFormsReadBack() throws {
        for number in stride(from: CivilDate.earliest.dayNumber, through: CivilDate.latest.dayNumber, by: 997) {
            let date = try #require(CivilDate(dayNumber: number))
            #expect(CivilDate(date.description) == date)
        }
        #expect(CivilDate.earliest.description == "0001-01-01")
        #expect(CivilDate.latest.description == "9999-12-31")
    }

    @Test func writtenFormsSortLikeTheDays() throws {
        var random = RandomNumbers(seed: 3)
        let range = CivilDate.earliest.dayNumber...CivilDate.latest.dayNumber
        for _ in 0..<500 {
            let left = try #require(CivilDate(dayNumber: Int.random(in: range, using: &random)))
            let right = try #require(CivilDate(dayNumber: Int.random(in: range, using: &random)))
            #expect((left < right) == (left.description < right.description), "\(left), \(right)")
        }
    }

    @Test(arguments: [
        "", "2023", "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-01-00", "0000-01-01",
        "2023-1-01", "2023/01/01", " 2023-01-01", "2023-01-01 ", "+023-01-01", "-023-01-01", "２023-01-1", "2023-01-0٣",
        "10000-01-01", "2023-01-011",
    ])
    func refusesWhatIsNoDay(_ written: String) {
        #expect(CivilDate(written) == nil)
    }

    @Test func takesTheLeapDaysOfCenturiesThatHaveThem() {
        #expect(CivilDate("2000-02-29") != nil)
        #expect(CivilDate("2024-02-29") != nil)
        #expect(CivilDate("2100-02-29") == nil)
    }

    @Test(arguments: [
        ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2023-03-31", -1, "2023-02-28"),
        ("2023-12-15", 1, "2024-01-15"), ("2023-01-15", -1, "2022-12-15"), ("2023-05-31", 13, "2024-06-30"),
        ("2024-02-29", 12, "2025-02-28"), ("2023-06-30", 0, "2023-06-30"), ("9999-12-01", 1, "9999-12-31"),
        ("0001-01-15", -1, "0001-01-01"), ("2023-06-30", Int.max, "9999-12-31"), ("2023-06-30", Int.min, "0001-01-01"),
    ])
    func addingMonthsStaysInsideTheMonthAndTheCalendar(from: String, months: Int, to: String) throws {
        #expect(try #require(CivilDate(from)).adding(months: months).description == to)
    }

    @Test func addingDaysStopsAtTheEndsOfTheCalendar() throws {
        let day = try #require(CivilDate("2023-03-27"))
        #expect(day.adding(days: 5).description == "2023-04-01")
        #expect(day.adding(days: .max) == .latest)
        #expect(day.adding(days: .min) == .earliest)
        #expect(CivilDate.latest.adding(days: 1) == .latest)
        #expect(CivilDate.earliest.adding(days: -1) == .earliest)
        #expect(CivilDate(dayNumber: .max) == nil)
        #expect(CivilDate(dayNumber: .min) == nil)
    }

    @Test func weeksBeginOnMonday() throws {
        let friday = try #require(CivilDate("2023-03-31"))
        #expect(friday.weekday == 5)
        #expect(friday.startOfWeek.description == "2023-03-27")
        #expect(friday.startOfWeek.startOfWeek == friday.startOfWeek)
    }
}
