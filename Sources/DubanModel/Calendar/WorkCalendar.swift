/// Which days are workdays: Monday to Friday, but for holidays, and the weekend days that make up for some of them.
public struct WorkCalendar: Sendable, Hashable {
    /// The days that are not what their place in the week says, by day number.
    private let exceptions: [Int: CalendarException]
    /// The days of which the calendar says something else than the week, in their order, with the workdays that were
    /// gained or lost up to and including each.
    private let changes: [Change]
    /// The years whose holidays the calendar knows.
    public let coveredYears: Set<Int>

    private struct Change: Sendable, Hashable {
        let dayNumber: Int
        let total: Int
    }

    /// Weeks without holidays.
    public static let weekendsOnly = WorkCalendar([])

    /// Makes a calendar. Of several exceptions for one day the last counts.
    ///
    /// A year is covered when one of its days from February to November is off, as for Qingming and National Day: a day
    /// around New Year may stand in the notice for another year.
    public init(_ days: some Sequence<CalendarException>) {
        var exceptions: [Int: CalendarException] = [:]
        for day in days { exceptions[day.date.dayNumber] = day }
        var total = 0
        var changes: [Change] = []
        var years: Set<Int> = []
        for day in exceptions.values.sorted(by: { $0.date < $1.date }) {
            let (year, month, _) = day.date.components
            if !day.isWorking, (2...11).contains(month) { years.insert(year) }
            let isWeekday = day.date.weekday <= 5
            if day.isWorking == isWeekday { continue }
            total += day.isWorking ? 1 : -1
            changes.append(Change(dayNumber: day.date.dayNumber, total: total))
        }
        self.exceptions = exceptions
        self.changes = changes
        coveredYears = years
    }

    /// What the calendar says of a day by itself; nil where its place in the week decides.
    public func exception(on date: CivilDate) -> CalendarException? {
        exceptions[date.dayNumber]
    }

    /// Whether people work on a day.
    public func isWorkday(_ date: CivilDate) -> Bool {
        exceptions[date.dayNumber]?.isWorking ?? (date.weekday <= 5)
    }

    /// The first workday on or after a day; the day itself at the end of the calendar.
    public func nextWorkday(onOrAfter date: CivilDate) -> CivilDate {
        isWorkday(date) ? date : adding(1, to: date) ?? date
    }

    /// The last workday on or before a day; the day itself at the beginning of the calendar.
    public func previousWorkday(onOrBefore date: CivilDate) -> CivilDate {
        isWorkday(date) ? date : adding(-1, to: date) ?? date
    }

    /// How many workdays there are from one day to another, both included; 0 where the second lies before the first.
    public func workdays(from first: CivilDate, through last: CivilDate) -> Int {
        guard first <= last else { return 0 }
        return countThrough(last.dayNumber) - countThrough(first.dayNumber - 1)
    }

    /// The workday that stands so many workdays after a day, or before it for a negative number; the day itself, workday
    /// or not, for 0. Nil outside the years 1 to 9999.
    public func adding(_ workdays: Int, to date: CivilDate) -> CivilDate? {
        if workdays == 0 { return date }
        let passed = countThrough(workdays > 0 ? date.dayNumber : date.dayNumber - 1)
        let (sum, overflow) = passed.addingReportingOverflow(workdays > 0 ? workdays : workdays + 1)
        return overflow ? nil : firstDay(withCount: sum)
    }

    /// The first day up to which there are so many workdays.
    private func firstDay(withCount count: Int) -> CivilDate? {
        var low = CivilDate.earliest.dayNumber
        var high = CivilDate.latest.dayNumber
        guard countThrough(high) >= count, countThrough(low - 1) < count else { return nil }
        while low < high {
            let middle = low + (high - low) / 2
            if countThrough(middle) >= count { high = middle } else { low = middle + 1 }
        }
        return CivilDate(dayNumber: low)
    }

    /// The workdays up to and including a day, counted from a fixed Monday; negative before it.
    private func countThrough(_ dayNumber: Int) -> Int {
        // 5 January 1970, day number 4, was a Monday.
        let days = dayNumber - 4
        let weeks = days >= 0 ? days / 7 : -((-days + 6) / 7)
        let weekdays = weeks * 5 + min(days - weeks * 7 + 1, 5)
        return weekdays + changesThrough(dayNumber)
    }

    private func changesThrough(_ dayNumber: Int) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].dayNumber <= dayNumber { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : changes[low - 1].total
    }
}
