/// When the next meeting of a kind is held.
public enum MeetingSchedule {
    /// A date and why it is that.
    public struct Next: Sendable, Hashable {
        /// The day on which it falls by its rule.
        public let regular: CivilDate
        /// The day on which it is held: the first workday on or after that.
        public let date: CivilDate
    }

    /// The next weekly meeting: the Monday of the week after that of the last one.
    public static func weekly(after last: CivilDate, calendar: WorkCalendar) -> Next {
        moved(last.startOfWeek.adding(days: 7), calendar)
    }

    /// The next monthly meeting: on the same day of the next month as the regular day of the last one, or on that month's
    /// last day where it is shorter.
    public static func monthly(after last: CivilDate, calendar: WorkCalendar) -> Next {
        let next = Period(.month, containing: last).next
        let day = min(last.components.day, CivilDate.daysInMonth(next.firstDay.components.month, ofYear: next.year))
        return moved(next.firstDay.adding(days: day - 1), calendar)
    }

    private static func moved(_ regular: CivilDate, _ calendar: WorkCalendar) -> Next {
        Next(regular: regular, date: calendar.nextWorkday(onOrAfter: regular))
    }
}
