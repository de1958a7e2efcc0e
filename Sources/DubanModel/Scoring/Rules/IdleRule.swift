/// What becomes of an organization that had no task in the month.
public enum IdleRule: String, Sendable, CaseIterable {
    /// It begins from the base and is ranked as everyone.
    case base
    /// It has a score and no rank.
    case unranked
    /// It is brought to the mean score of those of its group that had tasks.
    case average
}
