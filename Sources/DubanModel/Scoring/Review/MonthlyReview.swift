/// The review of a month: every organization's score with the reasons for each of its points, and its rank in its group.
///
/// `docs/review.md` tells how scores come about.
public struct MonthlyReview: Sendable, Hashable {
    /// The organizations that are ranked against each other.
    public struct Group: Sendable, Hashable {
        /// The group's name.
        public let name: String
        /// The best first; those without a rank last.
        public internal(set) var standings: [Standing]

        /// What people read.
        public var label: LocalizedText { ReviewGroup.label(of: name) }
    }

    /// The month.
    public let month: Period
    /// The last day that was looked at: the month's last, or an earlier one while it is not over.
    public let day: CivilDate
    /// The groups, in the order of their names.
    public internal(set) var groups: [Group]

    /// Whether the month was not over, so that the scores may still change.
    public var isPreliminary: Bool { day < month.lastDay }

    /// Reviews a month.
    ///
    /// - Parameters:
    ///   - day: the day whose state the records are of; one after the month stands for its end.
    ///   - before: the review of the month before, with which ranks are compared.
    public init(
        of month: Period,
        on day: CivilDate,
        records: ReviewRecords,
        rules: ScoringRules,
        calendar: WorkCalendar,
        before: MonthlyReview? = nil
    ) {
        let span = ReviewSpan(month, until: day)
        self.month = month
        self.day = span.day
        let sheet = ScoreSheet(span: span, records: records, rules: rules, calendar: calendar)
        groups = rules.groups.map { group in
            let members = records.organizations.filter { $0[.kind].text.map(group.kinds.contains) ?? false }
            var standings = Ranking(rules: rules).ranked(sheet.standings(of: members))
            let earlier = before?.comparableRanks(inGroup: group.name) ?? [:]
            for position in standings.indices {
                guard let rank = standings[position].rank, let former = earlier[standings[position].organization] else {
                    continue
                }
                standings[position].rankChange = former - rank
            }
            return Group(name: group.name, standings: standings)
        }
    }

    /// The ranks in a group, by organization; none for a month in which nobody of the group had anything to do, and in
    /// which a rank tells nothing.
    private func comparableRanks(inGroup name: String) -> [String: Int] {
        guard let group = groups.first(where: { $0.name == name }), group.standings.contains(where: \.hasTasks) else {
            return [:]
        }
        return Dictionary(
            group.standings.compactMap { standing in standing.rank.map { (standing.organization, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The review with some organizations only; their ranks stay those among all.
    public func keeping(_ isKept: (Standing) -> Bool) -> MonthlyReview {
        var review = self
        for position in review.groups.indices {
            review.groups[position].standings = review.groups[position].standings.filter(isKept)
        }
        review.groups = review.groups.filter { !$0.standings.isEmpty }
        return review
    }
}
