/// The part of a month that a review looks at: all of it, or as far as it has come.
struct ReviewSpan {
    let month: Period
    /// The last day that is looked at.
    let day: CivilDate

    init(_ month: Period, until day: CivilDate) {
        self.month = month
        self.day = min(day, month.lastDay)
    }

    /// The last moment that is looked at.
    var end: Moment { Moment(day) }

    /// Whether something came about in the span.
    func contains(_ moment: Moment) -> Bool {
        moment >= .start(of: month.firstDay) && moment <= end
    }

    /// Whether a day lies in the span.
    func contains(_ date: CivilDate) -> Bool {
        date >= month.firstDay && date <= day
    }
}
