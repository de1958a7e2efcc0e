/// From where on a project gets a yellow or a red light. Cities draw the lines differently; these are the ones that several
/// have in common.
public struct ProjectLightRules: Sendable, Hashable {
    /// The bounds of one rule.
    public struct Bounds<Amount: Comparable & Sendable & Hashable>: Sendable, Hashable {
        /// From this on it is yellow.
        public let yellow: Amount
        /// Above this, or for months from this on, it is red.
        public let red: Amount

        /// Makes bounds; nil where red would come before yellow.
        public init?(yellow: Amount, red: Amount) {
            guard yellow <= red else { return nil }
            self.init(uncheckedYellow: yellow, red: red)
        }

        init(uncheckedYellow yellow: Amount, red: Amount) {
            self.yellow = yellow
            self.red = red
        }
    }

    // A rule that is nil does not count.

    /// Percentage points by which investment lies behind the calendar: from the first on yellow, above the second red.
    public var behind: Bounds<Double>? = Bounds(uncheckedYellow: 10.0, red: 30.0)
    /// Months that a planned start has passed without one: from the first on yellow, from the second on red.
    public var start: Bounds<Int>? = Bounds(uncheckedYellow: 1, red: 3)
    /// Months since the start without entry into the statistics: from the first on yellow, over the second red.
    public var statistics: Bounds<Int>? = Bounds(uncheckedYellow: 1, red: 2)

    /// The usual rules.
    public init() {}
}
