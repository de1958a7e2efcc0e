/// Whether a unit is late with its claim or with its feedback. Neither is the same as a task's completion being overdue.
public enum UnitDeadline {
    /// Whether a unit has let the time for claiming pass: it is still assigned, and more than so many days lie between
    /// the day of its assignment and the as-of day.
    public static func isClaimOverdue(status: UnitStatus, assigned: Moment, days: Int, asOf: CivilDate) -> Bool {
        status == .assigned && asOf.days(since: assigned.date) > days
    }

    /// Whether a unit that works has said nothing in the last whole period before the as-of day's own, although it had
    /// claimed before that period began.
    public static func isFeedbackOverdue(
        status: UnitStatus,
        claimed: Moment?,
        reported: Moment?,
        every kind: Period.Kind,
        asOf: CivilDate
    ) -> Bool {
        guard [.claimed, .inProgress, .returned].contains(status), let claimed else { return false }
        let start = Moment.start(of: Period(kind, containing: asOf).previous.firstDay)
        return claimed < start && reported.map { $0 < start } ?? true
    }
}
