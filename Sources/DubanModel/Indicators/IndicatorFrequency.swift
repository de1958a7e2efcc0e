/// How often an indicator is published, which decides the periods its values are for.
public enum IndicatorFrequency: String, Sendable, Hashable, CaseIterable {
    /// Every month; many series have no January and begin with January and February as one.
    case month
    /// Every quarter.
    case quarter
    /// Every year.
    case year

    /// Whether a value may be for a period. A longer one would be the same fact told twice: the half-year of a quarterly
    /// figure that counts from January is its second quarter.
    public func admits(_ period: Period) -> Bool {
        switch self {
        case .month: period.kind == .month || period.kind == .januaryFebruary
        case .quarter: period.kind == .quarter
        case .year: period.kind == .year
        }
    }

    /// The periods of it, as a message says what is expected.
    public var expectation: LocalizedText {
        switch self {
        case .month:
            LocalizedText(
                "a month, such as 2023-03, or 2023-01..02",
                zh: "月份，如 2023-03，或 2023-01..02"
            )
        case .quarter: LocalizedText("a quarter, such as 2023-Q1", zh: "季度，如 2023-Q1")
        case .year: LocalizedText("a year, such as 2023", zh: "年份，如 2023")
        }
    }
}
