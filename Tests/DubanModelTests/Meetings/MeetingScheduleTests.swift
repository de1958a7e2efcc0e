import DubanModel
import Testing
import TestSupport

struct MeetingScheduleTests {
    private func date(_ written: String) throws -> CivilDate { try #require(CivilDate(written)) }

    /// FACTS.md, "Calendar": some Mondays are holidays, so the weekly meeting moves.
    @Test(
        .enabled(if: HolidayData.isThere),
        arguments: [
            ("2023-03-20", "2023-03-27", "2023-03-27"), ("2023-04-24", "2023-05-01", "2023-05-04"),
            ("2023-05-04", "2023-05-08", "2023-05-08"), ("2023-09-25", "2023-10-02", "2023-10-07"),
        ]
    )
    func theWeeklyMeetingIsOnAMondayOrTheNextWorkday(_ last: String, _ regular: String, _ held: String) throws {
        let next = MeetingSchedule.weekly(after: try date(last), calendar: WorkCalendar(try HolidayData.days()))
        #expect(next.regular == (try date(regular)))
        #expect(next.date == (try date(held)))
    }

    @Test(arguments: [("2023-01-31", "2023-02-28"), ("2023-03-05", "2023-04-05"), ("2023-12-15", "2024-01-15")])
    func theMonthlyMeetingKeepsItsDay(_ last: String, _ regular: String) throws {
        #expect(MeetingSchedule.monthly(after: try date(last), calendar: .weekendsOnly).regular == (try date(regular)))
    }
}
