public import DubanModel

extension Snapshot {
    /// The review of a month, as the snapshot knows it: of the month's end, or of the snapshot's day while the month lasts.
    /// Ranks are compared with those of the month before.
    public func review(of month: Period, rules: ScoringRules) throws(StoreError) -> MonthlyReview {
        try review(of: month, rules: rules, before: try review(of: month.previous, rules: rules, before: nil))
    }

    private func review(
        of month: Period,
        rules: ScoringRules,
        before: MonthlyReview?
    ) throws(StoreError) -> MonthlyReview {
        let day = min(month.lastDay, asOf.date)
        let snapshot = try at(AsOf(day, knownAt: asOf.knownAt))
        return MonthlyReview(
            of: month,
            on: day,
            records: try snapshot.reviewRecords(of: month),
            rules: rules,
            calendar: try snapshot.workCalendar(),
            before: before
        )
    }

    /// What the review of a month is made from: tasks that had been assigned and not ended before it, with their parts.
    /// What departments keep for themselves is left out, so that no office is ranked by how many petitions or hazards
    /// happen to come to it.
    func reviewRecords(of month: Period) throws(StoreError) -> ReviewRecords {
        let start = Moment.start(of: month.firstDay)
        let open = try records(Query(.task).and(.closed, .isKnown(false)).and("cancelled", .isKnown(false)))
        let closed = try records(Query(.task).and(.closed, .greaterOrEqual(.moment(start))))
        let cancelled = try records(Query(.task).and("cancelled", .greaterOrEqual(.moment(start))))
        let tasks = (open + closed + cancelled.filter { $0[.closed].isNull }).filter { task in
            catalog.isSupervised(meeting: task[.meeting].text, ledger: task[.ledger].text)
        }
        let codes = Set(tasks.map(\.code))
        func parts(_ model: Model) throws(StoreError) -> [Record] {
            try records(Query(model)).filter { $0[.task].text.map(codes.contains) ?? false }
        }
        return ReviewRecords(
            organizations: try records(Query(.organization)),
            tasks: tasks,
            units: try parts(.unit),
            feedbacks: try parts(.feedback),
            reviews: try parts(.review),
            marks: try records(Query(.mark))
        )
    }
}
