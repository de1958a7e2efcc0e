/// What brings points, or takes them: the reason of a line of an explanation.
public enum ScoringRule: String, Sendable, CaseIterable {
    /// Where every score begins.
    case base
    /// A task was closed in time.
    case done
    /// A task was closed after its due time, or that time passed while it was open.
    case late
    /// A task was closed whose lateness counted in an earlier month: no points, but nobody need ask.
    case closedLate = "closed_late"
    /// A completion was returned.
    case returned
    /// Feedback came after its period, within the grace.
    case lateFeedback = "late_feedback"
    /// No feedback came, not even within the grace.
    case missingFeedback = "missing_feedback"
    /// Praise.
    case praise
    /// Criticism.
    case criticism
    /// An organization without tasks is brought to the mean of its group.
    case average
    /// The highest score that there may be.
    case cap
    /// The lowest score that there may be.
    case floor

    /// What people read.
    public var label: LocalizedText {
        switch self {
        case .base: LocalizedText("base", zh: "基础分")
        case .done: LocalizedText("done in time", zh: "按时办结")
        case .late: LocalizedText("late", zh: "逾期")
        case .closedLate: LocalizedText("closed, late before", zh: "逾期后办结")
        case .returned: LocalizedText("returned", zh: "退回")
        case .lateFeedback: LocalizedText("late feedback", zh: "反馈迟报")
        case .missingFeedback: LocalizedText("missing feedback", zh: "反馈缺报")
        case .praise: LocalizedText("praise", zh: "表扬")
        case .criticism: LocalizedText("criticism", zh: "批评")
        case .average: LocalizedText("average of the group", zh: "组内平均")
        case .cap: LocalizedText("cap", zh: "最高分")
        case .floor: LocalizedText("floor", zh: "最低分")
        }
    }
}
