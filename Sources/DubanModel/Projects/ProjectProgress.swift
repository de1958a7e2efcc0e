/// How far a project's investment of a year has come. Amounts are exact; only shares are decimal numbers.
public struct ProjectProgress: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// What was invested in the year's months, as far as it was reported.
    public let done: Money
    /// What is planned for the year; nil where nothing is.
    public let plan: Money?
    /// The last month that was reported; nil where none was.
    public let lastMonth: Period?

    /// Adds a project's monthly investments up.
    ///
    /// - Parameter months: what was reported, by month.
    /// - Returns: nil where the sum does not fit.
    public init?(year: Int, plan: Money?, months: [Period: Money]) {
        var sum = Money.zero
        var last: Period?
        for (month, amount) in months where month.year == year {
            guard let next = sum.adding(amount) else { return nil }
            sum = next
            last = last.map { max($0, month) } ?? month
        }
        self.year = year
        self.plan = plan
        done = sum
        lastMonth = last
    }

    /// The share of the year's plan that is invested, in %. Nil without a plan above zero.
    public var share: Double? {
        guard let plan, plan.fen > 0 else { return nil }
        return Double(done.fen) / Double(plan.fen) * 100
    }

    /// By how many percentage points the investment lies behind the calendar at the end of the last month that was
    /// reported: the share of the year passed less the share of the plan invested. Negative when it is ahead. Nil without
    /// a plan or a report.
    public var pointsBehind: Double? {
        guard let share, let lastMonth else { return nil }
        return lastMonth.timeProgress * 100 - share
    }
}
