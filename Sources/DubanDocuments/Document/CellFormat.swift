public import DubanModel

/// How the values of a column are shown.
public struct CellFormat: Sendable, Equatable {
    /// How many decimals numbers have; nil for the type's own: 1 for percentages and points, 2 for money, as many as
    /// needed for numbers.
    public var decimals: Int?
    /// The unit in which money is shown.
    public var moneyUnit: MoneyUnit

    /// Makes a format.
    public init(decimals: Int? = nil, moneyUnit: MoneyUnit = .yuan) {
        self.decimals = decimals
        self.moneyUnit = moneyUnit
    }
}
