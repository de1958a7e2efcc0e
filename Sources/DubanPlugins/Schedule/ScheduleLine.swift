public import DubanModel

/// An entry that is to be run by itself, as a `[[schedule]]` of a manifest says.
public struct ScheduleLine: Sendable, Hashable {
    /// The entry's id, without the plugin's.
    public let entry: String
    /// How often.
    public let rhythm: ScheduleRhythm
    /// The time of day, in seconds.
    public let second: Int
    /// The day of the period, from 1; a month that has no such day takes its last.
    public let day: Int
    /// Whether a day without work gives way to the next one with work.
    public let onWorkday: Bool
    /// The entry's arguments.
    public let arguments: [String: String]
    /// The file that is written, below the workspace's folder; `{date}` stands for the day.
    public let output: String?

    /// Further than any rhythm reaches, holidays included.
    private static let reach = 800

    /// When it was last due, at a moment or before.
    public func lastOccurrence(onOrBefore now: Moment, _ calendar: WorkCalendar) -> Moment? {
        days(from: now.date, step: -1, calendar) { $0 <= now }
    }

    /// When it will next be due.
    public func nextOccurrence(after now: Moment, _ calendar: WorkCalendar) -> Moment? {
        days(from: now.date, step: 1, calendar) { $0 > now }
    }

    private func days(
        from date: CivilDate,
        step: Int,
        _ calendar: WorkCalendar,
        where isMeant: (Moment) -> Bool
    ) -> Moment? {
        for offset in 0...Self.reach {
            let day = date.adding(days: step * offset)
            guard isDue(on: day, calendar), let moment = Moment(day, secondOfDay: second), isMeant(moment) else {
                continue
            }
            return moment
        }
        return nil
    }

    private func isDue(on date: CivilDate, _ calendar: WorkCalendar) -> Bool {
        guard onWorkday, rhythm != .workday else { return isPlanned(on: date, calendar) }
        guard calendar.isWorkday(date) else { return false }
        // The planned day, or the first workday after planned ones that are none.
        var planned = date
        repeat {
            if isPlanned(on: planned, calendar) { return true }
            planned = planned.adding(days: -1)
        } while !calendar.isWorkday(planned) && date.days(since: planned) < 60
        return false
    }

    private func isPlanned(on date: CivilDate, _ calendar: WorkCalendar) -> Bool {
        switch rhythm {
        case .day: true
        case .workday: calendar.isWorkday(date)
        case .weekday(let weekday): date.weekday == weekday.rawValue
        case .month, .quarter, .year: date == plannedDay(of: date)
        }
    }

    private func plannedDay(of date: CivilDate) -> CivilDate? {
        guard let kind = rhythm.period else { return nil }
        let (year, month, _) = Period(kind, containing: date).firstDay.components
        return CivilDate(year: year, month: month, day: min(day, CivilDate.daysInMonth(month, ofYear: year)))
    }
}
