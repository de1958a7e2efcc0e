extension Period {
    /// The share of the period's days that have passed at the end of a day, from 0 before it to 1 after it.
    public func progress(at date: CivilDate) -> Double {
        if date < firstDay { return 0 }
        if date >= lastDay { return 1 }
        return Double(date.days(since: firstDay) + 1) / Double(lastDay.days(since: firstDay) + 1)
    }

    /// The share of the period's workdays that have passed at the end of a day; that of its days where it has none.
    public func progress(at date: CivilDate, inWorkdaysOf calendar: WorkCalendar) -> Double {
        let all = calendar.workdays(from: firstDay, through: lastDay)
        guard all > 0 else { return progress(at: date) }
        return Double(calendar.workdays(from: firstDay, through: min(date, lastDay))) / Double(all)
    }

    /// The months that the period covers, one after another; none for a week.
    public var monthPeriods: [Period] {
        months.map { $0.compactMap { Period(.month, year: year, index: $0) } } ?? []
    }
}
