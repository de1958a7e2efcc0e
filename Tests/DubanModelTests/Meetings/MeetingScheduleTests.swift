import DubanModel
import Testing
import TestSupport

struct MeetingScheduleTests {
    private func date(_ written: String) throws -> CivilDate { try #require(CivilDate(written)) }

    private func schedule(_ pattern: MeetingRule.Pattern, _ dayOff: MeetingRule.DayOff = .next) throws
        -> MeetingSchedule
    {
        MeetingSchedule(MeetingRule(pattern, dayOff: dayOff), calendar: WorkCalendar(try HolidayData.days()))
    }

    /// FACTS.md, "Calendar": some Mondays are holidays, so the weekly meeting moves.
    @Test(
        .enabled(if: HolidayData.isThere),
        arguments: [
            ("2023-03-20", "2023-03-27", "2023-03-27"), ("2023-03-22", "2023-03-27", "2023-03-27"),
            ("2023-04-24", "2023-05-01", "2023-05-04"), ("2023-05-04", "2023-05-08", "2023-05-08"),
            ("2023-09-25", "2023-10-02", "2023-10-07"), ("2023-10-07", "2023-10-09", "2023-10-09"),
        ]
    )
    func theWeeklyMeetingIsOnAMondayOrTheNextWorkday(_ last: String, _ regular: String, _ held: String) throws {
        let next = try schedule(.weekly(.monday)).next(after: try date(last))
        #expect(next.regular == (try date(regular)))
        #expect(next.date == (try date(held)))
    }

    /// One that was moved into the week before is followed by that of the week after its own.
    @Test(
        .enabled(if: HolidayData.isThere),
        arguments: [
            ("2023-04-24", "2023-05-01", "2023-04-28"), ("2023-04-28", "2023-05-08", "2023-05-08"),
            ("2023-09-25", "2023-10-02", "2023-09-28"), ("2023-09-28", "2023-10-09", "2023-10-09"),
        ]
    )
    func aMeetingMovesToTheWorkdayBefore(_ last: String, _ regular: String, _ held: String) throws {
        let next = try schedule(.weekly(.monday), .previous).next(after: try date(last))
        #expect(next.regular == (try date(regular)))
        #expect(next.date == (try date(held)))
    }

    @Test(.enabled(if: HolidayData.isThere)) func aMeetingMayStayOnADayOff() throws {
        #expect(try schedule(.weekly(.monday), .stay).next(after: try date("2023-04-24")).date == date("2023-05-01"))
    }

    @Test(arguments: [("2023-01-31", "2023-02-28"), ("2023-03-05", "2023-04-05"), ("2023-12-15", "2024-01-15")])
    func withoutARuleTheMonthlyMeetingKeepsItsDay(_ last: String, _ regular: String) throws {
        let schedule = MeetingSchedule(MeetingRule(.monthAfterLast), calendar: .weekendsOnly)
        #expect(schedule.next(after: try date(last)).regular == (try date(regular)))
        #expect(schedule.first(onOrAfter: try date(last)) == nil)
    }

    @Test(arguments: [
        (MeetingRule.Pattern.monthly(day: 5), "2023-03-20", "2023-04-05"),
        (.monthly(day: 31), "2023-01-31", "2023-02-28"), (.monthly(day: 31), "2023-02-28", "2023-03-31"),
        (.monthlyWeekday(.friday, .number(2)), "2023-03-10", "2023-04-14"),
        (.monthlyWeekday(.friday, .number(1)), "2023-08-04", "2023-09-01"),
        (.monthlyWeekday(.friday, .last), "2023-03-31", "2023-04-28"),
        (.monthlyWeekday(.monday, .last), "2023-09-25", "2023-10-30"),
        (.weekly(.friday), "2023-03-20", "2023-03-31"),
    ])
    func aMonthlyMeetingHasItsDay(_ pattern: MeetingRule.Pattern, _ last: String, _ regular: String) throws {
        let schedule = MeetingSchedule(MeetingRule(pattern), calendar: .weekendsOnly)
        #expect(schedule.next(after: try date(last)).regular == (try date(regular)))
    }

    @Test(arguments: [
        (MeetingRule.Pattern.weekly(.monday), "2023-03-27", "2023-03-27"),
        (.weekly(.monday), "2023-03-28", "2023-04-03"), (.monthly(day: 5), "2023-03-05", "2023-03-06"),
        (.monthly(day: 5), "2023-03-07", "2023-04-05"),
    ])
    func theFirstMeetingOfAllIsOnItsNextDay(_ pattern: MeetingRule.Pattern, _ day: String, _ first: String) throws {
        let schedule = MeetingSchedule(MeetingRule(pattern), calendar: .weekendsOnly)
        #expect(schedule.first(onOrAfter: try date(day))?.date == (try date(first)))
    }

    @Test(arguments: [
        MeetingRule.Pattern.weekly(.sunday), .monthly(day: 31), .monthlyWeekday(.sunday, .last), .monthAfterLast,
    ])
    func theEndsOfTheCalendarAreNoTrap(_ pattern: MeetingRule.Pattern) {
        for dayOff in MeetingRule.DayOff.allCases {
            let schedule = MeetingSchedule(MeetingRule(pattern, dayOff: dayOff), calendar: .weekendsOnly)
            for day in [CivilDate.earliest, .latest] {
                _ = schedule.next(after: day)
                _ = schedule.first(onOrAfter: day)
            }
        }
    }

    /// Whatever the rule, meeting follows on meeting, on a workday unless it stays, in every week or month.
    @Test(
        .enabled(if: HolidayData.isThere),
        arguments: [
            MeetingRule.Pattern.weekly(.monday), .weekly(.friday), .weekly(.sunday), .monthly(day: 1),
            .monthly(day: 31), .monthlyWeekday(.monday, .number(1)), .monthlyWeekday(.friday, .last),
        ]
    )
    func noWeekAndNoMonthIsPassedOver(_ pattern: MeetingRule.Pattern) throws {
        let calendar = WorkCalendar(try HolidayData.days())
        for dayOff in MeetingRule.DayOff.allCases {
            let schedule = MeetingSchedule(MeetingRule(pattern, dayOff: dayOff), calendar: calendar)
            var last = try #require(schedule.first(onOrAfter: try date("2022-01-01")))
            while last.date < (try date("2024-01-01")) {
                let next = schedule.next(after: last.date)
                #expect(next.date > last.date)
                #expect(dayOff == .stay || calendar.isWorkday(next.date))
                let gap = next.regular.days(since: last.regular)
                let isWeekly = if case .weekly = pattern { true } else { false }
                // Two meetings that a long holiday moves to the same day are one.
                #expect(gap > 0 && gap <= (isWeekly ? 14 : 62))
                last = next
            }
        }
    }
}
