public import DubanModel

extension Store {
    /// The review of a month, as it is known on a day.
    ///
    /// - Parameters:
    ///   - asOf: the day of the review; the records are those of the month's end, or of this day while the month lasts.
    public func review(of month: Period, asOf: AsOf, rules: ScoringRules) throws -> MonthlyReview {
        func review(_ month: Period, before: MonthlyReview?) throws -> MonthlyReview {
            let day = min(month.lastDay, asOf.date)
            return try read(asOf: AsOf(day, knownAt: asOf.knownAt)) { snapshot in
                MonthlyReview(
                    of: month,
                    on: day,
                    records: try snapshot.reviewRecords(of: month),
                    rules: rules,
                    calendar: try snapshot.workCalendar(),
                    before: before
                )
            }
        }
        return try review(month, before: try review(month.previous, before: nil))
    }
}
