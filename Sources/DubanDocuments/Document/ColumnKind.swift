/// What the values of a column are.
public enum ColumnKind: String, Sendable, CaseIterable {
    /// Text, to the left.
    case text
    /// Whole numbers, to the right.
    case integer
    /// Decimal numbers, to the right.
    case number
    /// Percentages, to the right.
    case percent
    /// Percentage points with their sign, to the right.
    case points
    /// Amounts of money, to the right.
    case money
    /// Dates.
    case date
    /// Lights.
    case light
    /// Places in a ranking, to the right.
    case rank
    /// Yes or no.
    case boolean
    /// Values over time.
    case trend

    /// Whether the values stand at the right edge.
    public var isRightAligned: Bool {
        switch self {
        case .integer, .number, .percent, .points, .money, .rank: true
        case .text, .date, .light, .boolean, .trend: false
        }
    }
}
