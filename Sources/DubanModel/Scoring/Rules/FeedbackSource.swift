/// Who is expected to give feedback on a task.
public enum FeedbackSource: String, Sendable, CaseIterable {
    /// The unit that leads, for all.
    case lead
    /// Every unit for itself.
    case all
}
