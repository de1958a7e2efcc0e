public import DubanModel

extension Store {
    /// The review of a month, as it is known on a day; see ``Snapshot/review(of:rules:)``.
    public func review(of month: Period, asOf: AsOf, rules: ScoringRules) throws -> MonthlyReview {
        try read(asOf: asOf) { try $0.review(of: month, rules: rules) }
    }
}
