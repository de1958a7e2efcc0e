/// The lines that come from feedback that was late or did not come.
///
/// Feedback on a period is due by the period's end. What comes within the grace, some workdays after it, is late; when
/// nothing has come by then, it is missing. Both count in the month in which the grace ends.
struct FeedbackLines {
    /// A period on which feedback was due.
    struct Expected {
        let period: Period
        /// Who has a task from this day on owes feedback on the period: its first workday.
        let begin: Moment
        /// The last moment at which feedback is in time.
        let end: Moment
        /// The last moment at which it is late and not missing.
        let graceEnd: Moment
    }

    /// One report.
    struct Report {
        let reported: Moment
        /// The period that it names, where it names one.
        let period: Period?
    }

    private let rules: ScoringRules
    /// The periods that are decided in the span.
    let expected: [Expected]

    init(span: ReviewSpan, rules: ScoringRules, calendar: WorkCalendar) {
        self.rules = rules
        guard let kind = rules.feedbackEvery.period else {
            expected = []
            return
        }
        var periods: [Expected] = []
        var period = Period(kind, containing: span.day)
        // Backward from the last period of the span: the grace of each ends before that of the next.
        while true {
            let graceEnd = calendar.lastDay(ofWorkdays: rules.feedbackGrace, after: period.lastDay)
            if graceEnd < span.month.firstDay { break }
            if span.contains(graceEnd) {
                let begin = calendar.firstWorkday(from: period.firstDay)
                periods.append(
                    Expected(
                        period: period,
                        begin: Moment(begin),
                        end: Moment(period.lastDay),
                        graceEnd: Moment(graceEnd)
                    )
                )
            }
            let previous = period.previous
            if previous >= period { break }
            period = previous
        }
        expected = periods.reversed()
    }

    /// The lines of one share.
    ///
    /// - Parameter reports: what its organization has reported on the task, in any order.
    func lines(of share: Share, reports: [Report]) -> [ScoreLine] {
        guard share.counts, rules.feedbackFrom == .all || share.role == .lead else { return [] }
        return expected.compactMap { expected in
            guard share.isInWork(from: expected.begin, to: expected.end) else { return nil }
            let moments = reports.filter { $0.isOn(expected) }.map(\.reported).sorted()
            if let first = moments.first, first <= expected.end { return nil }
            if let first = moments.first { return late(share, expected, first) }
            return missing(share, expected)
        }
    }

    private func late(_ share: Share, _ expected: Expected, _ reported: Moment) -> ScoreLine {
        ScoreLine(
            .lateFeedback,
            rules.lateFeedback,
            task: share.task.code,
            moment: expected.graceEnd,
            LocalizedText(
                "\(share.english), feedback for \(expected.period) came on \(reported.inSentence)",
                zh: "\(share.chinese)，\(expected.period) 的反馈 \(reported.inSentence) 才报送"
            )
        )
    }

    private func missing(_ share: Share, _ expected: Expected) -> ScoreLine {
        ScoreLine(
            .missingFeedback,
            rules.missingFeedback,
            task: share.task.code,
            moment: expected.graceEnd,
            LocalizedText(
                "\(share.english), no feedback for \(expected.period) by \(expected.graceEnd.inSentence)",
                zh: "\(share.chinese)，截至 \(expected.graceEnd.inSentence) 无 \(expected.period) 的反馈"
            )
        )
    }
}

extension FeedbackLines.Report {
    /// Whether it is feedback on a period: it names it, or a part of it, or names none and was made in it or in its grace.
    func isOn(_ expected: FeedbackLines.Expected) -> Bool {
        guard reported <= expected.graceEnd else { return false }
        guard let period else { return reported >= .start(of: expected.period.firstDay) }
        return period.lastDay >= expected.period.firstDay && period.lastDay <= expected.period.lastDay
    }
}

extension WorkCalendar {
    /// The last of so many workdays after a day; the day itself for none.
    fileprivate func lastDay(ofWorkdays count: Int, after day: CivilDate) -> CivilDate {
        var date = day
        for _ in 0..<count { date = firstWorkday(from: date.adding(days: 1)) }
        return date
    }

    /// The first workday from a day on; that day itself where the next month has none, which no calendar says.
    fileprivate func firstWorkday(from day: CivilDate) -> CivilDate {
        var date = day
        for _ in 0..<31 {
            if isWorkday(date) { return date }
            date = date.adding(days: 1)
        }
        return day
    }
}
