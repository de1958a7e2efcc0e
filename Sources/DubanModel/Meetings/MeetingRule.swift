/// When the meetings of a kind are held.
public struct MeetingRule: Sendable, Hashable {
    /// The days on which they fall.
    public enum Pattern: Sendable, Hashable {
        /// A day of every week.
        case weekly(Weekday)
        /// A day of every month, or its last day where it is shorter.
        case monthly(day: Int)
        /// One of the Mondays, say, of every month.
        case monthlyWeekday(Weekday, Nth)
        /// A month after the last meeting, on its day.
        case monthAfterLast
    }

    /// Which one of the days of the same name that a month has.
    public enum Nth: Sendable, Hashable {
        /// The first to the fourth: every month has that many.
        case number(Int)
        /// The last, which may be the fourth or the fifth.
        case last
    }

    /// Where a meeting goes whose day is a day off.
    public enum DayOff: String, Sendable, Hashable, CaseIterable {
        /// To the next workday.
        case next
        /// To the workday before.
        case previous
        /// Nowhere.
        case stay
    }

    /// The days on which they fall.
    public let pattern: Pattern
    /// Where a meeting goes whose day is a day off.
    public let dayOff: DayOff

    /// Makes a rule.
    public init(_ pattern: Pattern, dayOff: DayOff = .next) {
        self.pattern = pattern
        self.dayOff = dayOff
    }
}
