/// When the next meeting of a kind is held, by its rule and a calendar.
public struct MeetingSchedule: Sendable {
    /// A date and why it is that.
    public struct Next: Sendable, Hashable {
        /// The day on which it falls by its rule.
        public let regular: CivilDate
        /// The day on which it is held: that, or a workday beside it.
        public let date: CivilDate
    }

    private let rule: MeetingRule
    private let calendar: WorkCalendar

    /// How many weeks or months are looked at: no holiday is so long.
    private static let farthest = 60

    /// Makes a schedule.
    public init(_ rule: MeetingRule, calendar: WorkCalendar) {
        self.rule = rule
        self.calendar = calendar
    }

    /// The meeting that follows on one: that of the first week, or month, after its own. A meeting that was moved into
    /// another week belongs to the one from which it was moved.
    public func next(after last: CivilDate) -> Next {
        if case .monthAfterLast = rule.pattern { return moved(last.adding(months: 1)) }
        var span = start(of: last)
        if meeting(in: span).date != last, meeting(in: following(span)).date == last { span = following(span) }
        var next = meeting(in: span)
        for _ in 0..<Self.farthest {
            span = following(span)
            next = meeting(in: span)
            if next.date > last { break }
        }
        return next
    }

    /// The first meeting of all, on a day or after it; nil for a rule that goes by the last one.
    public func first(onOrAfter day: CivilDate) -> Next? {
        if case .monthAfterLast = rule.pattern { return nil }
        var span = start(of: day)
        var first = meeting(in: span)
        for _ in 0..<Self.farthest where first.date < day {
            span = following(span)
            first = meeting(in: span)
        }
        return first
    }

    /// The meeting of the week or month that begins on a day.
    private func meeting(in span: CivilDate) -> Next {
        switch rule.pattern {
        case .weekly(let weekday): return moved(span.adding(days: weekday.rawValue - 1))
        case .monthly(let day): return moved(span.adding(days: min(day, length(of: span)) - 1))
        case .monthlyWeekday(let weekday, let nth):
            let first = (weekday.rawValue - span.weekday + 7) % 7
            let weeks =
                switch nth {
                case .number(let number): number - 1
                case .last: (length(of: span) - 1 - first) / 7
                }
            return moved(span.adding(days: first + weeks * 7))
        case .monthAfterLast: return moved(span)
        }
    }

    /// The first day of the week, or month, that a day is in.
    private func start(of day: CivilDate) -> CivilDate {
        if case .weekly = rule.pattern { return day.startOfWeek }
        return Period(.month, containing: day).firstDay
    }

    private func following(_ span: CivilDate) -> CivilDate {
        if case .weekly = rule.pattern { return span.adding(days: 7) }
        return span.adding(months: 1)
    }

    /// How many days the month of a day has.
    private func length(of month: CivilDate) -> Int {
        let (year, month, _) = month.components
        return CivilDate.daysInMonth(month, ofYear: year)
    }

    private func moved(_ regular: CivilDate) -> Next {
        let date =
            switch rule.dayOff {
            case .next: calendar.nextWorkday(onOrAfter: regular)
            case .previous: calendar.previousWorkday(onOrBefore: regular)
            case .stay: regular
            }
        return Next(regular: regular, date: date)
    }
}
