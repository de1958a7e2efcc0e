/// How often feedback on a task is expected.
public enum FeedbackInterval: String, Sendable, CaseIterable {
    /// Once a week from Monday to Sunday.
    case week
    /// Once a month.
    case month
    /// Never: nobody loses points for it.
    case none

    /// The kind of period; nil for never.
    public var period: Period.Kind? {
        switch self {
        case .week: .week
        case .month: .month
        case .none: nil
        }
    }
}
