extension ProjectProgress {
    /// How a project's investment keeps up with the calendar.
    public enum Pace: Sendable, Hashable {
        /// At most 10 percentage points behind.
        case inTime
        /// More than 10 and up to 30 percentage points behind.
        case behind
        /// More than 30 percentage points behind.
        case farBehind
    }

    /// How the investment keeps up, by the bounds that several cities have in common; nil where ``pointsBehind`` is. Cities
    /// that draw other lines do so in a plugin.
    public var pace: Pace? {
        guard let pointsBehind else { return nil }
        if pointsBehind > 30 { return .farBehind }
        return pointsBehind > 10 ? .behind : .inTime
    }
}
