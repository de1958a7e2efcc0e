public import DubanModel

/// A typed value of a table.
public enum Cell: Sendable, Equatable {
    /// No value; shown as a dash.
    case empty
    /// Text.
    case text(String)
    /// A whole number.
    case integer(Int64)
    /// A decimal number.
    case number(Double)
    /// A percentage: 7.2 is shown as 7.2 %.
    case percent(Double)
    /// Percentage points, shown with their sign: +13.8.
    case points(Double)
    /// An exact amount, shown in the unit of its column.
    case money(Money)
    /// A day, or a second of a day.
    case date(Moment)
    /// A light, with a word of its own or the light's name.
    case light(Light, String?)
    /// A place in a ranking: 2 of 18.
    case rank(Int64, of: Int64?)
    /// Yes or no.
    case boolean(Bool)
    /// Values over time, drawn as a small line; missing ones are nil.
    case trend([Double?])

    /// The most values that a small line has.
    public static let longestTrend = 1000
}
